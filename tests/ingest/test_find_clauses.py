"""ingest/tasks/clauses.py: a sentence is taken apart into what each of its verbs directs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ingest.written import written

CLAUSES = {
    "what an opener takes, whole": (
        "UBND tỉnh yêu cầu các xã tập trung xây dựng các tuyến đường liên thôn, phát triển mô hình "
        "du lịch cộng đồng.",
        [
            "các xã tập trung xây dựng các tuyến đường liên thôn",
            "phát triển mô hình du lịch cộng đồng",
        ],
    ),
    "a field apart": (
        "Đề nghị các huyện làm tốt công tác hòa giải. Riêng lĩnh vực đất đai, rút ngắn thời gian "
        "cấp giấy chứng nhận.",
        ["các huyện làm tốt công tác hòa giải", "rút ngắn thời gian cấp giấy chứng nhận"],
    ),
    "what is done besides": (
        "Đề nghị các huyện làm tốt công tác hòa giải, song song đó xây dựng bộ tiêu chí đánh giá.",
        ["các huyện làm tốt công tác hòa giải", "xây dựng bộ tiêu chí đánh giá"],
    ),
    "what is done besides a duty": (
        "Công tác tiếp dân phải được duy trì thường xuyên, đồng thời giải quyết dứt điểm các vụ "
        "việc tồn đọng.",
        [
            "Công tác tiếp dân phải được duy trì thường xuyên",
            "giải quyết dứt điểm các vụ việc tồn đọng",
        ],
    ),
    "what is watched goes on with no purpose": (
        "Đề nghị các sở rà soát thủ tục nhằm rút ngắn thời gian giải quyết và theo dõi, đôn đốc "
        "các đơn vị thực hiện.",
        [
            "các sở rà soát thủ tục nhằm rút ngắn thời gian giải quyết",
            "theo dõi, đôn đốc các đơn vị thực hiện",
        ],
    ),
    "somebody named is asked after a comma": (
        "Giao Sở Tư pháp rà soát các quy định về đất đai, đề nghị các huyện bãi bỏ những quy "
        "định không còn phù hợp.",
        [
            "Sở Tư pháp rà soát các quy định về đất đai",
            "các huyện bãi bỏ những quy định không còn phù hợp",
        ],
    ),
    "semicolons": (
        "Các hộ chăn nuôi cần tiêm phòng cho đàn lợn; giữ ấm cho đàn gà; báo ngay khi có dịch.",
        [
            "Các hộ chăn nuôi cần tiêm phòng cho đàn lợn",
            "giữ ấm cho đàn gà",
            "báo ngay khi có dịch",
        ],
    ),
    "verbs that share an object": (
        "UBND tỉnh yêu cầu các sở kiểm tra, giám sát việc thực hiện các dự án.",
        ["các sở kiểm tra, giám sát việc thực hiện các dự án"],
    ),
    "nouns that look like verbs": (
        "UBND tỉnh yêu cầu các sở tăng cường công tác quản lý quy hoạch, xây dựng hạ tầng, khai "
        "thác khoáng sản.",
        [
            "các sở tăng cường công tác quản lý quy hoạch, xây dựng hạ tầng, khai thác khoáng sản",
        ],
    ),
    "openers after commas": (
        "UBND tỉnh yêu cầu Sở Y tế rà soát trang thiết bị, chủ động phòng dịch sởi, đồng thời tăng "
        "cường tuyên truyền.",
        [
            "Sở Y tế rà soát trang thiết bị",
            "chủ động phòng dịch sởi",
            "tăng cường tuyên truyền",
        ],
    ),
    "a purpose is no clause": (
        "Đề nghị các huyện đẩy mạnh cải cách hành chính nhằm giảm chi phí, nâng cao chất lượng phục"
        " vụ.",
        [
            "các huyện đẩy mạnh cải cách hành chính nhằm giảm chi phí, nâng cao chất lượng phục vụ",
        ],
    ),
    "a body's name goes on after a comma": (
        "Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính, Sở Tư pháp thẩm định đề án.",
        ["Sở Nội vụ chủ trì, phối hợp với Sở Tài chính, Sở Tư pháp thẩm định đề án"],
    ),
    "another body after a semicolon": (
        "Giao Sở Nội vụ thẩm định đề án; giao Sở Giáo dục và Đào tạo tuyển dụng giáo viên.",
        ["Sở Nội vụ thẩm định đề án", "Sở Giáo dục và Đào tạo tuyển dụng giáo viên"],
    ),
    "verbs of one syllable": (
        "Giao các địa phương cắm biển báo tại ngầm tràn, vớt rác trên kênh.",
        ["các địa phương cắm biển báo tại ngầm tràn", "vớt rác trên kênh"],
    ),
    "what comes first among others": (
        "Giao Sở Nội vụ sửa chữa trụ sở các xã, trong đó ưu tiên các xã biên giới.",
        ["Sở Nội vụ sửa chữa trụ sở các xã", "ưu tiên các xã biên giới"],
    ),
    "a target with a verb of its own": (
        "Giao Sở Nội vụ thẩm định đề án của các huyện, phấn đấu bàn giao hồ sơ trong tháng 10.",
        ["Sở Nội vụ thẩm định đề án của các huyện", "phấn đấu bàn giao hồ sơ trong tháng 10"],
    ),
    "what is to be done in a case": (
        "Giao Công an tỉnh điều tra nguyên nhân vụ cháy, nếu có tội phạm thì khởi tố vụ án.",
        ["Công an tỉnh điều tra nguyên nhân vụ cháy", "khởi tố vụ án"],
    ),
    "in a case that is told by what is not so": (
        "Giao Sở Nội vụ nhận hồ sơ của các xã, hồ sơ chưa đủ thì hướng dẫn một lần bằng phiếu.",
        ["Sở Nội vụ nhận hồ sơ của các xã", "hướng dẫn một lần bằng phiếu"],
    ),
    "but what becomes of somebody is nothing to be done": (
        "Giao Sở Nội vụ chấm điểm các xã, nếu báo cáo chậm thì xã đó bị trừ điểm.",
        ["Sở Nội vụ chấm điểm các xã"],
    ),
    "what somebody answers for": (
        "Giao các xã lập kế hoạch trồng rừng, và chịu trách nhiệm trước UBND tỉnh về kết quả.",
        ["các xã lập kế hoạch trồng rừng", "chịu trách nhiệm trước UBND tỉnh về kết quả"],
    ),
    "on what ground": (
        "Giao Sở Tài chính, trên cơ sở đề xuất của các xã, thẩm định và bố trí kinh phí sửa đường.",
        ["thẩm định và bố trí kinh phí sửa đường"],
    ),
    "what is proposed behind a deed": (
        "Giao các xã gửi trước số liệu tổng hợp; đề nghị gửi trước bản mềm.",
        ["các xã gửi trước số liệu tổng hợp", "đề nghị gửi trước bản mềm"],
    ),
    "to ensure a deed": (
        "Giao Sở Xây dựng bố trí máy móc, bảo đảm thông tuyến trong thời gian sớm nhất.",
        ["Sở Xây dựng bố trí máy móc", "bảo đảm thông tuyến trong thời gian sớm nhất"],
    ),
    "whom something is organised for": (
        "Giao các xã bố trí nơi ở tạm cho 27 hộ dân, tổ chức thăm hỏi, động viên kịp thời.",
        ["các xã bố trí nơi ở tạm cho 27 hộ dân", "tổ chức thăm hỏi, động viên kịp thời"],
    ),
    "what is handed in behind a list": (
        "Giao Sở Nội vụ lập danh mục điều chuyển, trình UBND tỉnh phê duyệt.",
        ["Sở Nội vụ lập danh mục điều chuyển", "trình UBND tỉnh phê duyệt"],
    ),
    "but not what is drafted with others": (
        "Giao Sở Nội vụ phối hợp với Văn phòng soạn thảo, trình UBND tỉnh ban hành quy chế.",
        ["Sở Nội vụ phối hợp với Văn phòng soạn thảo, trình UBND tỉnh ban hành quy chế"],
    ),
    "what is sent on": (
        "Giao các xã hoàn thành việc tự chấm điểm, gửi hồ sơ về Sở Nội vụ.",
        ["các xã hoàn thành việc tự chấm điểm", "gửi hồ sơ về Sở Nội vụ"],
    ),
    "whose case it is": (
        "Giao các xã canh gác; xã nào để cháy lớn, Chủ tịch xã đó phải chịu trách nhiệm.",
        ["các xã canh gác", "Chủ tịch xã đó phải chịu trách nhiệm"],
    ),
    "a place named by what is done there": (
        "Giao Công an xã bảo vệ tài sản của dân tại nơi sơ tán, chốt chặn các ngầm tràn.",
        ["Công an xã bảo vệ tài sản của dân tại nơi sơ tán", "chốt chặn các ngầm tràn"],
    ),
    "fields of work": (
        "Giao Công an tỉnh phát hiện vi phạm trong các lĩnh vực tài chính công, quản lý đất đai.",
        ["Công an tỉnh phát hiện vi phạm trong các lĩnh vực tài chính công, quản lý đất đai"],
    ),
    "after a meeting's name": (
        "Giao Sở Nội vụ gửi giấy mời họp tổng kết, chuẩn bị hội trường lớn.",
        ["Sở Nội vụ gửi giấy mời họp tổng kết", "chuẩn bị hội trường lớn"],
    ),
    "examples are no clauses": (
        "Giao Sở Nội vụ kiểm tra lĩnh vực dễ phát sinh tiêu cực như đất đai, mua sắm tài sản.",
        ["Sở Nội vụ kiểm tra lĩnh vực dễ phát sinh tiêu cực như đất đai, mua sắm tài sản"],
    ),
    "what is taken as what": (
        "Giao Sở Nội vụ đánh giá cán bộ thực chất, lấy kết quả công việc làm thước đo.",
        ["Sở Nội vụ đánh giá cán bộ thực chất, lấy kết quả công việc làm thước đo"],
    ),
    "a verb said again": (
        "Đề nghị Hội Nông dân huyện tham gia xây dựng Đảng, xây dựng chính quyền.",
        ["Hội Nông dân huyện tham gia xây dựng Đảng, xây dựng chính quyền"],
    ),
    "in which direction": (
        "Giao Sở Nội vụ sắp xếp bộ máy theo hướng tinh gọn, làm rõ trách nhiệm của từng người.",
        ["Sở Nội vụ sắp xếp bộ máy theo hướng tinh gọn, làm rõ trách nhiệm của từng người"],
    ),
    "whoever must act proposes": (
        "Giao Sở Nội vụ rà soát các quy định, đề xuất UBND tỉnh sửa đổi cho phù hợp.",
        ["Sở Nội vụ rà soát các quy định", "đề xuất UBND tỉnh sửa đổi cho phù hợp"],
    ),
    "a condition between clauses": (
        "Giao Sở Nội vụ cân đối kinh phí; trường hợp vượt khả năng, báo cáo UBND tỉnh xem xét.",
        ["Sở Nội vụ cân đối kinh phí", "báo cáo UBND tỉnh xem xét"],
    ),
    "a verb that is denied": (
        "Giao Sở Nội vụ lập danh sách hộ không chấp hành, xử phạt theo thẩm quyền.",
        ["Sở Nội vụ lập danh sách hộ không chấp hành", "xử phạt theo thẩm quyền"],
    ),
    "how often": (
        "Giao Sở Nội vụ cử cán bộ nắm tình hình, hằng ngày báo cáo UBND tỉnh.",
        ["Sở Nội vụ cử cán bộ nắm tình hình", "hằng ngày báo cáo UBND tỉnh"],
    ),
    "a time before a clause": (
        "Giao Sở Nội vụ thực hiện Chỉ thị này, định kỳ trước ngày 15/12 báo cáo UBND tỉnh.",
        ["Sở Nội vụ thực hiện Chỉ thị này", "báo cáo UBND tỉnh"],
    ),
    "names with commas": (
        "Giao Sở Nội vụ phổ biến Luật Phòng, chống tham nhũng, gắn với kiểm điểm từng người.",
        ["Sở Nội vụ phổ biến Luật Phòng, chống tham nhũng, gắn với kiểm điểm từng người"],
    ),
    "what is wrong": (
        "Giao Sở Nội vụ xử lý nghiêm các trường hợp thông thầu, rút ruột công trình.",
        ["Sở Nội vụ xử lý nghiêm các trường hợp thông thầu, rút ruột công trình"],
    ),
    "how it is done, after commas": (
        "Giao Sở Nội vụ chi trả đúng, đủ, kịp thời chế độ cho các đối tượng.",
        ["Sở Nội vụ chi trả đúng, đủ, kịp thời chế độ cho các đối tượng"],
    ),
    "a verb that needs no object": (
        "Giao Sở Nội vụ ban hành quy chế làm việc, phân công nhiệm vụ cho từng người.",
        ["Sở Nội vụ ban hành quy chế làm việc", "phân công nhiệm vụ cho từng người"],
    ),
    "how it is done makes a verb of it": (
        "Giao Sở Nội vụ ban hành cơ chế hỗ trợ các xã khó khăn và bố trí đủ vốn đối ứng.",
        ["Sở Nội vụ ban hành cơ chế hỗ trợ các xã khó khăn", "bố trí đủ vốn đối ứng"],
    ),
    "what is verified and handed in stays one": (
        "Giao Sở Nội vụ chủ trì tổng hợp, báo cáo UBND tỉnh kết quả sắp xếp.",
        ["Sở Nội vụ chủ trì tổng hợp, báo cáo UBND tỉnh kết quả sắp xếp"],
    ),
    "a word of two syllables is no verb": (
        "Giao Sở Nội vụ bảo đảm biên chế cho các đơn vị công lập và tháo gỡ vướng mắc về nhà ở.",
        [
            "Sở Nội vụ bảo đảm biên chế cho các đơn vị công lập",
            "tháo gỡ vướng mắc về nhà ở",
        ],
    ),
    "in doing what": (
        "Giao Sở Nội vụ biểu dương các xã gương mẫu trong phân loại rác, cải tạo vườn tạp.",
        ["Sở Nội vụ biểu dương các xã gương mẫu trong phân loại rác, cải tạo vườn tạp"],
    ),
    "as had been promised": (
        "Giao Sở Nội vụ bố trí nhân lực như đã cam kết với tỉnh, ghi nhật ký hằng ngày.",
        ["Sở Nội vụ bố trí nhân lực như đã cam kết với tỉnh", "ghi nhật ký hằng ngày"],
    ),
    "what is prevented, at length": (
        "Giao Sở Nội vụ cử cán bộ trực, không để gián đoạn việc tiếp nhận hồ sơ của người dân.",
        ["Sở Nội vụ cử cán bộ trực", "không để gián đoạn việc tiếp nhận hồ sơ của người dân"],
    ),
    "nobody is left out": (
        "Giao Sở Y tế tiêm vắc xin cho trẻ từ 1 đến 10 tuổi, không bỏ sót đối tượng.",
        ["Sở Y tế tiêm vắc xin cho trẻ từ 1 đến 10 tuổi", "không bỏ sót đối tượng"],
    ),
    "a limit of time is no clause": (
        "Giao Sở Nội vụ hoàn thiện đề án, hoàn thành trước ngày 30/6/2025.",
        ["Sở Nội vụ hoàn thiện đề án, hoàn thành trước ngày 30/6/2025"],
    ),
}


@pytest.mark.parametrize(("sentence", "expected"), CLAUSES.values(), ids=CLAUSES.keys())
def test_a_sentence_is_taken_apart(sentence: str, expected: list[str], tmp_path: Path) -> None:
    found = written(tmp_path, f"BÁO CÁO\nTình hình kinh tế - xã hội tháng 5\n\n{sentence}\n")
    assert [task.text for task in found] == expected


ITEMS = {
    "steps of a range": (
        "Đổi mới quy trình, từ khâu đánh giá nhu cầu, dự thảo văn bản đến khâu thẩm định.",
        ["Đổi mới quy trình, từ khâu đánh giá nhu cầu, dự thảo văn bản đến khâu thẩm định"],
    ),
    "a range of deeds": (
        "Phát triển lâm nghiệp từ quản lý, bảo vệ rừng đến khai thác, chế biến lâm sản.",
        ["Phát triển lâm nghiệp từ quản lý, bảo vệ rừng đến khai thác, chế biến lâm sản"],
    ),
    "a field and how": (
        "Phát triển chăn nuôi toàn diện, mở rộng phương pháp nuôi công nghiệp.",
        ["Phát triển chăn nuôi toàn diện", "mở rộng phương pháp nuôi công nghiệp"],
    ),
    "each region, and nothing past": (
        "Trên cơ sở nhu cầu thị trường và lợi thế từng vùng, rà soát quy hoạch sản xuất.",
        ["rà soát quy hoạch sản xuất"],
    ),
    "somebody who does": (
        "Mở rộng dân chủ ở cơ sở; bảo vệ người tố cáo, khen thưởng người có công.",
        ["Mở rộng dân chủ ở cơ sở", "bảo vệ người tố cáo", "khen thưởng người có công"],
    ),
    "what is to be had": (
        "Có chế độ phụ cấp cho nhà giáo; ban hành chính sách thu hút giáo viên.",
        ["Có chế độ phụ cấp cho nhà giáo", "ban hành chính sách thu hút giáo viên"],
    ),
    "bodies, one a verb": (
        "Xác định biên chế của từng cơ quan, tổ chức làm cơ sở cho việc tuyển dụng.",
        ["Xác định biên chế của từng cơ quan, tổ chức làm cơ sở cho việc tuyển dụng"],
    ),
    "openly": (
        "Thực hiện dân chủ, công khai, minh bạch về tài chính công.",
        ["Thực hiện dân chủ, công khai, minh bạch về tài chính công"],
    ),
    "each year": (
        "Mỗi năm kiểm tra ít nhất 20% chi bộ.",
        ["Mỗi năm kiểm tra ít nhất 20% chi bộ"],
    ),
    "deeds that share an object": (
        "Việc phân cấp phải đi liền với việc đổi mới và nâng cao chất lượng công vụ.",
        ["Việc phân cấp phải đi liền với việc đổi mới và nâng cao chất lượng công vụ"],
    ),
    "examples": ("Thể chế về dân chủ, như: thu thập ý kiến của dân; trưng cầu ý dân.", []),
    "a pair of nouns": (
        "Cơ quan giải quyết việc của cá nhân và tổ chức phải niêm yết mọi thủ tục.",
        ["Cơ quan giải quyết việc của cá nhân và tổ chức phải niêm yết mọi thủ tục"],
    ),
    "in the course of deeds": (
        "Đặt yêu cầu cải cách trong quá trình xây dựng thể chế, tổng kết thực tiễn.",
        ["Đặt yêu cầu cải cách trong quá trình xây dựng thể chế, tổng kết thực tiễn"],
    ),
    "to be open": (
        "Công khai, minh bạch tất cả các thủ tục; duy trì cơ sở dữ liệu quốc gia.",
        ["Công khai, minh bạch tất cả các thủ tục", "duy trì cơ sở dữ liệu quốc gia"],
    ),
    "a thing named by what is done": (
        "Đưa nhà thầu vào danh sách cấm tham gia đấu thầu, chấn chỉnh các ban quản lý.",
        ["Đưa nhà thầu vào danh sách cấm tham gia đấu thầu", "chấn chỉnh các ban quản lý"],
    ),
    "but not in doing what": (
        "Mở đợt cao điểm tấn công, trấn áp tội phạm dịp cuối năm.",
        ["Mở đợt cao điểm tấn công, trấn áp tội phạm dịp cuối năm"],
    ),
    "nor what somebody does": (
        "Phối hợp với Mặt trận Tổ quốc tỉnh soạn thảo, trình UBND tỉnh ban hành quy chế.",
        ["Phối hợp với Mặt trận Tổ quốc tỉnh soạn thảo, trình UBND tỉnh ban hành quy chế"],
    ),
    "what a phrase begins with is done": (
        "Thanh tra, xử lý nghiêm các trường hợp vi phạm.",
        ["Thanh tra, xử lý nghiêm các trường hợp vi phạm"],
    ),
    "whatever is late": (
        "Các sở rà soát nhiệm vụ được giao, nhiệm vụ nào chậm phải có giải pháp hoàn thành.",
        ["Các sở rà soát nhiệm vụ được giao", "nhiệm vụ nào chậm phải có giải pháp hoàn thành"],
    ),
    "what is watched, and reported again and again": (
        "Văn phòng Thành ủy theo dõi, đôn đốc và định kỳ hằng quý báo cáo Thường trực Thành ủy.",
        ["Văn phòng Thành ủy theo dõi, đôn đốc", "định kỳ hằng quý báo cáo Thường trực Thành ủy"],
    ),
    "what is denied shares no object": (
        "Người chăn nuôi tiêm phòng đầy đủ, không tái đàn ồ ạt.",
        ["Người chăn nuôi tiêm phòng đầy đủ", "không tái đàn ồ ạt"],
    ),
    "after that": (
        "Làm thí điểm tại ba xã vùng cao, sau đó rút kinh nghiệm chỉ đạo ra diện rộng.",
        ["Làm thí điểm tại ba xã vùng cao", "rút kinh nghiệm chỉ đạo ra diện rộng"],
    ),
    "what harm is done": (
        "Bãi bỏ những giấy phép không cần thiết, gây phiền hà cho doanh nghiệp.",
        ["Bãi bỏ những giấy phép không cần thiết, gây phiền hà cho doanh nghiệp"],
    ),
    "when and with what money": (
        "Kiểm tra các bếp ăn; thời gian từ 05/01 đến 25/3; kinh phí lấy từ ngân sách xã.",
        ["Kiểm tra các bếp ăn"],
    ),
    "organisations, and no organising": (
        "Tạo điều kiện trong những việc mà người dân và tổ chức đang đòi hỏi cấp bách.",
        ["Tạo điều kiện trong những việc mà người dân và tổ chức đang đòi hỏi cấp bách"],
    ),
    "how two things go together": (
        "Thực hiện lồng ghép các mục tiêu cho phù hợp và đồng bộ với cải cách hành chính.",
        ["Thực hiện lồng ghép các mục tiêu cho phù hợp và đồng bộ với cải cách hành chính"],
    ),
    "an ellipsis without a blank": (
        "Thống kê cán bộ theo trình độ, thời gian công tác...Tổ chức đánh giá thực trạng cán bộ.",
        ["Thống kê cán bộ theo trình độ, thời gian công tác", "Tổ chức đánh giá thực trạng cán bộ"],
    ),
    "what a thing goes together with": (
        "Gắn quy hoạch với bảo tồn di tích, chăm sóc cây xanh.",
        ["Gắn quy hoạch với bảo tồn di tích, chăm sóc cây xanh"],
    ),
    "people named by what they do": (
        "Bồi dưỡng đội ngũ hướng dẫn viên, thuyết minh viên tại các khu di tích.",
        ["Bồi dưỡng đội ngũ hướng dẫn viên, thuyết minh viên tại các khu di tích"],
    ),
    "since when, named by a verb": (
        "Bố trí lại trụ sở các trường sau sáp nhập, thanh lý tài sản hư hỏng.",
        ["Bố trí lại trụ sở các trường sau sáp nhập", "thanh lý tài sản hư hỏng"],
    ),
    "what is permitted, named by a verb": (
        "Niêm yết thủ tục cấp phép xây dựng, rút ngắn thời gian giải quyết.",
        ["Niêm yết thủ tục cấp phép xây dựng", "rút ngắn thời gian giải quyết"],
    ),
    "a plan that is added to, and who is told": (
        "Rà soát, bổ sung quy hoạch, báo cáo Sở Xây dựng trong quý III.",
        ["Rà soát, bổ sung quy hoạch", "báo cáo Sở Xây dựng trong quý III"],
    ),
    "organisations of a field": (
        "Thông báo lịch tưới đến từng xã, tổ chức thủy lợi cơ sở.",
        ["Thông báo lịch tưới đến từng xã, tổ chức thủy lợi cơ sở"],
    ),
    "what is submitted by when": (
        "Hoàn thiện tiêu chí môi trường, trình thẩm định trước 15/11.",
        ["Hoàn thiện tiêu chí môi trường", "trình thẩm định trước 15/11"],
    ),
    "of whom what follows is": (
        "Đánh giá lại 19 tiêu chí; đối với xã khó khăn, lập lộ trình riêng.",
        ["Đánh giá lại 19 tiêu chí", "đối với xã khó khăn, lập lộ trình riêng"],
    ),
    "in the meantime": (
        "Trình bổ sung biên chế; trong thời gian chờ, hướng dẫn các trường hợp đồng.",
        ["Trình bổ sung biên chế", "trong thời gian chờ, hướng dẫn các trường hợp đồng"],
    ),
    "what a norm is about": (
        "Ban hành định mức mới về quản lý, bảo trì đường bộ.",
        ["Ban hành định mức mới về quản lý, bảo trì đường bộ"],
    ),
    "meetings of a branch": (
        "Duy trì nghiêm chế độ sinh hoạt, lựa chọn chuyên đề sát thực tế.",
        ["Duy trì nghiêm chế độ sinh hoạt", "lựa chọn chuyên đề sát thực tế"],
    ),
    "two rhythms": (
        "Gửi kế hoạch về Văn phòng; định kỳ 6 tháng, năm báo cáo kết quả.",
        ["Gửi kế hoạch về Văn phòng", "định kỳ 6 tháng, năm báo cáo kết quả"],
    ),
    "who is named by a verb at the end": (
        "Cung cấp hồ sơ, tài liệu theo yêu cầu của Đoàn thanh tra, bố trí nơi làm việc cho Đoàn.",
        [
            "Cung cấp hồ sơ, tài liệu theo yêu cầu của Đoàn thanh tra",
            "bố trí nơi làm việc cho Đoàn",
        ],
    ),
    "who helps those who do wrong": (
        "Kiên quyết xử lý cán bộ bao che, tiếp tay cho vi phạm.",
        ["Kiên quyết xử lý cán bộ bao che, tiếp tay cho vi phạm"],
    ),
    "what is sent over a line": (
        "Vận hành trạm xử lý nước thải 24/24 giờ, truyền số liệu quan trắc về Sở.",
        ["Vận hành trạm xử lý nước thải 24/24 giờ", "truyền số liệu quan trắc về Sở"],
    ),
    "by and large": (
        "Đến năm 2025, về cơ bản xác định xong các quy định về phân cấp.",
        ["về cơ bản xác định xong các quy định về phân cấp"],
    ),
}


@pytest.mark.parametrize(("item", "expected"), ITEMS.values(), ids=ITEMS.keys())
def test_an_item_of_a_programme_is_taken_apart(
    item: str, expected: list[str], tmp_path: Path
) -> None:
    found = written(tmp_path, f"CHƯƠNG TRÌNH\nCải cách\n\nII. NHIỆM VỤ\n- {item}\n")
    assert [task.text for task in found] == expected

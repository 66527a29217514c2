"""ingest/find_tasks.py: programmes and directives of long items, and documents that only describe.

Each sentence is an item below a heading that directs, with the words of its tasks.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ingest.written import written

ITEMS = {
    "what leads a list and is itself to be done": (
        "Tiếp tục mở rộng mô hình một cửa tại các xã như sau:",
        ["Tiếp tục mở rộng mô hình một cửa tại các xã"],
    ),
    "what only leads a list": ("Tiếp tục thực hiện tốt các nhiệm vụ trọng tâm như sau:", []),
    "a paper's own opening": (
        "UBND xã ban hành Kế hoạch cải cách hành chính năm 2025 như sau:",
        [],
    ),
    "verbs that end in hóa": (
        "Hợp lý hóa quy trình giải quyết hồ sơ; cổ phần hóa các doanh nghiệp theo lộ trình.",
        [
            "Hợp lý hóa quy trình giải quyết hồ sơ",
            "cổ phần hóa các doanh nghiệp theo lộ trình",
        ],
    ),
    "nouns that end in hóa": ("Văn hóa các dân tộc; hàng hóa các loại.", []),
    "a verb in no list, by how it is done": (
        "Định rõ phạm vi trách nhiệm của người đứng đầu.",
        ["Định rõ phạm vi trách nhiệm của người đứng đầu"],
    ),
    "how a verb is done after a comma": (
        "Mở rộng cơ chế sang lĩnh vực y tế, giáo dục và xóa bỏ kịp thời những thủ tục rườm rà.",
        [
            "Mở rộng cơ chế sang lĩnh vực y tế, giáo dục",
            "xóa bỏ kịp thời những thủ tục rườm rà",
        ],
    ),
    "a ground in an object does not join what follows": (
        "Thay cơ chế cũ bằng cách tính căn cứ vào kết quả, đổi mới hệ thống định mức chi.",
        ["Thay cơ chế cũ bằng cách tính căn cứ vào kết quả", "đổi mới hệ thống định mức chi"],
    ),
    "on what ground somebody acts": (
        "Các Sở căn cứ vào Chương trình này, xây dựng kế hoạch cụ thể của đơn vị mình.",
        ["Các Sở căn cứ vào Chương trình này, xây dựng kế hoạch cụ thể của đơn vị mình"],
    ),
    "who must, as long as something is not so": (
        "Khoán chi hành chính cho các phường; những đơn vị chưa đủ điều kiện phải lập lộ trình.",
        [
            "Khoán chi hành chính cho các phường",
            "những đơn vị chưa đủ điều kiện phải lập lộ trình",
        ],
    ),
    "a verb without an object": (
        "Người chăn nuôi cần chủ động tiêm phòng, áp dụng các biện pháp an toàn sinh học.",
        [
            "Người chăn nuôi cần chủ động tiêm phòng",
            "áp dụng các biện pháp an toàn sinh học",
        ],
    ),
    "of which": (
        "Sở Nội vụ trình đề án trong quý II, trong đó làm rõ lộ trình tinh giản biên chế.",
        ["Sở Nội vụ trình đề án trong quý II", "làm rõ lộ trình tinh giản biên chế"],
    ),
    "several times": (
        "Sở Nội vụ hướng dẫn các phường lập kế hoạch; hằng quý, 6 tháng và hằng năm báo cáo Bộ.",
        [
            "Sở Nội vụ hướng dẫn các phường lập kế hoạch",
            "hằng quý, 6 tháng và hằng năm báo cáo Bộ",
        ],
    ),
    "bodies one after another": (
        "Chuyển cho các tổ chức xã hội, tổ chức phi chính phủ những việc dịch vụ.",
        ["Chuyển cho các tổ chức xã hội, tổ chức phi chính phủ những việc dịch vụ"],
    ),
    "a duty after what somebody is": (
        "Phòng Quản lý đô thị là cơ quan thường trực, chịu trách nhiệm theo dõi chương trình.",
        ["chịu trách nhiệm theo dõi chương trình"],
    ),
    "a duty after what somebody is, before a colon": (
        "Sở Nội vụ là cơ quan thường trực, có nhiệm vụ: xây dựng kế hoạch; kiểm tra các ngành.",
        ["xây dựng kế hoạch", "kiểm tra các ngành"],
    ),
    "what somebody leads at once": (
        "Sở Nội vụ là cơ quan đầu mối theo dõi, tổng hợp, định kỳ sáu tháng báo cáo UBND tỉnh.",
        ["Sở Nội vụ là cơ quan đầu mối theo dõi, tổng hợp", "báo cáo UBND tỉnh"],
    ),
    "a fund's name is no purpose": (
        "Ủng hộ Quỹ “Vì người nghèo”, giúp đỡ năm hộ nghèo sửa chữa nhà ở.",
        ["Ủng hộ Quỹ “Vì người nghèo”", "giúp đỡ năm hộ nghèo sửa chữa nhà ở"],
    ),
    "who answers for it": (
        "Thủ trưởng cơ quan là người chịu trách nhiệm trực tiếp về kết quả cải cách.",
        ["Thủ trưởng cơ quan là người chịu trách nhiệm trực tiếp về kết quả cải cách"],
    ),
    "what must be so behind a label": (
        "Về đầu tư: việc mua sắm phải đi đôi với đào tạo; lồng ghép với các chương trình khác.",
        ["việc mua sắm phải đi đôi với đào tạo", "lồng ghép với các chương trình khác"],
    ),
    "how a thing is done": (
        "Việc phân bổ ngân sách thực hiện trên cơ sở kết quả đầu ra.",
        ["Việc phân bổ ngân sách thực hiện trên cơ sở kết quả đầu ra"],
    ),
    "the gazette tells nobody anything": (
        "Các văn bản phải được đăng Công báo để nhân dân biết.",
        ["Các văn bản phải được đăng Công báo để nhân dân biết"],
    ),
    "a budget": (
        "Ngân sách tỉnh dành tối thiểu 8% cho dạy nghề; ưu tiên các nghề mũi nhọn.",
        ["Ngân sách tỉnh dành tối thiểu 8% cho dạy nghề", "ưu tiên các nghề mũi nhọn"],
    ),
    "units by how they are paid": (
        "Các đơn vị sự nghiệp có thu tự chủ về tài chính.",
        ["Các đơn vị sự nghiệp có thu tự chủ về tài chính"],
    ),
    "whose papers are not yet whole": (
        "Các đơn vị đã gửi nhưng còn thiếu tài liệu (có danh sách) bổ sung ngay; không gửi thư.",
        [
            "Các đơn vị đã gửi nhưng còn thiếu tài liệu (có danh sách) bổ sung ngay",
            "không gửi thư",
        ],
    ),
    "a thing to be had in time": (
        "Chủ động nguồn nước tưới cho vụ xuân.",
        ["Chủ động nguồn nước tưới cho vụ xuân"],
    ),
    "what came of a time": (
        "Qua 6 tháng thực hiện, nhận thức của cấp ủy được nâng lên; hạ tầng được hoàn thiện.",
        [],
    ),
    "one's own people": (
        "UBND các phường phải lập kế hoạch trong tháng 3, phân công từng cán bộ phụ trách khu phố.",
        [
            "UBND các phường phải lập kế hoạch trong tháng 3",
            "phân công từng cán bộ phụ trách khu phố",
        ],
    ),
    "of which it must be stated": (
        "Sở Nội vụ tham mưu Đề án, trong đó nêu rõ lộ trình, kinh phí thực hiện.",
        ["Sở Nội vụ tham mưu Đề án", "nêu rõ lộ trình, kinh phí thực hiện"],
    ),
    "of which some is counted": (
        "Sở Nội vụ mở 12 lớp bồi dưỡng, trong đó hỗ trợ 3 lớp cho xã nghèo.",
        ["Sở Nội vụ mở 12 lớp bồi dưỡng, trong đó hỗ trợ 3 lớp cho xã nghèo"],
    ),
    "striving by a time": (
        "Duy trì kết quả phổ cập tiểu học, phấn đấu đến năm 2008 hoàn thành phổ cập trung học.",
        [
            "Duy trì kết quả phổ cập tiểu học",
            "phấn đấu đến năm 2008 hoàn thành phổ cập trung học",
        ],
    ),
    "with whom, and then what": (
        "Sở Nội vụ chủ trì, phối hợp với các sở, lập kế hoạch sử dụng vốn.",
        ["Sở Nội vụ chủ trì, phối hợp với các sở, lập kế hoạch sử dụng vốn"],
    ),
    "an object shared by verbs with their manner": (
        "Sở Nội vụ kiểm tra thường xuyên và xử lý kịp thời các vi phạm.",
        ["Sở Nội vụ kiểm tra thường xuyên và xử lý kịp thời các vi phạm"],
    ),
    "what each is to have": (
        "Đưa công nghệ thông tin vào lưu trữ hồ sơ; mỗi sở, huyện có một trang thông tin.",
        ["Đưa công nghệ thông tin vào lưu trữ hồ sơ", "mỗi sở, huyện có một trang thông tin"],
    ),
    "a noun and its verb that is whole": (
        "Các cơ quan báo chí phản ánh tiến độ thực hiện, nêu gương người tốt trong thi đua.",
        [
            "Các cơ quan báo chí phản ánh tiến độ thực hiện",
            "nêu gương người tốt trong thi đua",
        ],
    ),
    "who is to meet again and again": (
        "Ban Chỉ đạo tỉnh họp mỗi quý một lần để kiểm điểm tình hình.",
        ["Ban Chỉ đạo tỉnh họp mỗi quý một lần để kiểm điểm tình hình"],
    ),
    "how many times": (
        "Sở Nội vụ hướng dẫn các phường lập kế hoạch; mỗi năm hai lần báo cáo UBND tỉnh.",
        ["Sở Nội vụ hướng dẫn các phường lập kế hoạch", "mỗi năm hai lần báo cáo UBND tỉnh"],
    ),
    "what a leading body does": (
        "Sở Nội vụ là cơ quan chủ trì, hướng dẫn các địa phương xây dựng kế hoạch.",
        ["hướng dẫn các địa phương xây dựng kế hoạch"],
    ),
    "a body with a verb that may be a noun": (
        "Hội Khuyến học phát triển hội viên.",
        ["Hội Khuyến học phát triển hội viên"],
    ),
    "what is proposed": (
        "Sở Nội vụ công bố kết quả trên Báo tỉnh và đề xuất khen thưởng.",
        ["Sở Nội vụ công bố kết quả trên Báo tỉnh", "đề xuất khen thưởng"],
    ),
    "what must not come to be": (
        "Giải quyết tốt các vụ khiếu kiện ngay từ cơ sở, không để thành điểm nóng.",
        ["Giải quyết tốt các vụ khiếu kiện ngay từ cơ sở", "không để thành điểm nóng"],
    ),
    "what must not be so": (
        "Chủ động nắm chắc tình hình, không để bị động, bất ngờ.",
        ["Chủ động nắm chắc tình hình, không để bị động, bất ngờ"],
    ),
    "striving to have something by a time": (
        "Huy động mọi nguồn lực làm đường, phấn đấu đến hết năm 1999 có thêm 15 xã có đường ô tô.",
        [
            "Huy động mọi nguồn lực làm đường",
            "phấn đấu đến hết năm 1999 có thêm 15 xã có đường ô tô",
        ],
    ),
    "a verb that begins like according to": (
        "Làm tốt công tác thủy lợi nội đồng, theo dõi sâu bệnh hại để phòng trừ kịp thời.",
        [
            "Làm tốt công tác thủy lợi nội đồng",
            "theo dõi sâu bệnh hại để phòng trừ kịp thời",
        ],
    ),
    "objects of one word": (
        "Sở Tài chính thẩm định giá và cân đối nguồn vốn.",
        ["Sở Tài chính thẩm định giá", "cân đối nguồn vốn"],
    ),
    "one object of several verbs": (
        "Quét, nhập và chuẩn hóa thông tin hộ tịch.",
        ["Quét, nhập và chuẩn hóa thông tin hộ tịch"],
    ),
    "who is told of what was watched": (
        "Ủy ban Kiểm tra thường xuyên kiểm tra, giám sát và báo cáo Ban Thường vụ Tỉnh ủy.",
        [
            "Ủy ban Kiểm tra thường xuyên kiểm tra, giám sát",
            "báo cáo Ban Thường vụ Tỉnh ủy",
        ],
    ),
    "advice after what was watched": (
        "Ban Kinh tế theo dõi, đôn đốc, tham mưu tổ chức giải trình khi cần thiết.",
        ["Ban Kinh tế theo dõi, đôn đốc", "tham mưu tổ chức giải trình khi cần thiết"],
    ),
    "a check that needs no object": (
        "Sở Nội vụ tăng cường hậu kiểm, đưa nhà thầu vi phạm vào danh sách cấm.",
        ["Sở Nội vụ tăng cường hậu kiểm", "đưa nhà thầu vi phạm vào danh sách cấm"],
    ),
    "who leads is told at the end": (
        "Xác định lại chức năng của từng sở, bảo đảm một việc do một cơ quan chủ trì.",
        [
            "Xác định lại chức năng của từng sở",
            "bảo đảm một việc do một cơ quan chủ trì",
        ],
    ),
    "who led a meeting": ("Đồng chí Nguyễn Văn A, Phó Chủ tịch UBND tỉnh chủ trì.", []),
    "things that must be so": (
        "Các quy định về đất đai, xây dựng và đăng ký kinh doanh cần được công bố công khai.",
        ["Các quy định về đất đai, xây dựng và đăng ký kinh doanh cần được công bố công khai"],
    ),
    "verbs that have their object in them": (
        "Trên cơ sở kết quả rà soát, xây dựng phương án sáp nhập.",
        ["xây dựng phương án sáp nhập"],
    ),
    "two kinds of bodies": (
        "Các huyện, thị xã chủ động nguồn nước, phục hồi diện tích ngập úng.",
        ["Các huyện, thị xã chủ động nguồn nước", "phục hồi diện tích ngập úng"],
    ),
    "patrols need no object": (
        "Công an xã tăng cường tuần tra, kiểm soát, kiềm chế tai nạn giao thông.",
        ["Công an xã tăng cường tuần tra, kiểm soát", "kiềm chế tai nạn giao thông"],
    ),
    "who is politely asked": (
        "Kính đề nghị Chính phủ xem xét, hỗ trợ kinh phí cho các tỉnh nghèo.",
        ["Chính phủ xem xét, hỗ trợ kinh phí cho các tỉnh nghèo"],
    ),
    "in doing what": (
        "Tham gia tích cực trong việc hướng dẫn, chỉ đạo, kiểm tra các doanh nghiệp.",
        ["Tham gia tích cực trong việc hướng dẫn, chỉ đạo, kiểm tra các doanh nghiệp"],
    ),
    "a time after an adverb": (
        "Trước mắt trong năm 2004, thí điểm phần mềm tại Sở Xây dựng.",
        ["thí điểm phần mềm tại Sở Xây dựng"],
    ),
    "what was agreed to": ("Ban Thường vụ cơ bản nhất trí với Báo cáo của các ban.", []),
}


@pytest.mark.parametrize(("item", "expected"), ITEMS.values(), ids=ITEMS.keys())
def test_items_of_a_programme(item: str, expected: list[str], tmp_path: Path) -> None:
    found = written(tmp_path, f"CHƯƠNG TRÌNH\nCải cách hành chính\n\nI. NHIỆM VỤ\n1. {item}\n")
    assert [task.text for task in found] == expected


REPORTED = {
    "what is needed of whoever": (
        "Trong thời gian tới, cần đẩy nhanh tiến độ giải ngân.",
        ["cần đẩy nhanh tiến độ giải ngân"],
    ),
    "a need without a verb": ("Để đạt kết quả đó cần nhiều vốn.", []),
    "a need of something that is named": ("Các nội dung cần hoàn thiện của dự án.", []),
    "however": (
        "Tuy nhiên, nguy cơ còn cao, người chăn nuôi cần tiêu độc chuồng trại.",
        ["người chăn nuôi cần tiêu độc chuồng trại"],
    ),
    "however, it was so": ("Tuy nhiên, một số xã còn chậm, việc này cần rút kinh nghiệm.", []),
}


@pytest.mark.parametrize(("sentence", "expected"), REPORTED.values(), ids=REPORTED.keys())
def test_what_a_report_asks_for(sentence: str, expected: list[str], tmp_path: Path) -> None:
    found = written(tmp_path, f"BÁO CÁO\nTình hình kinh tế - xã hội tháng 5\n\n{sentence}\n")
    assert [task.text for task in found] == expected


def test_a_lead_in_without_a_subject(tmp_path: Path) -> None:
    lead = "Để hoàn thành các mục tiêu, trong những tháng tới cần thực hiện tốt các nhiệm vụ sau:"
    items = "Một là, chăm lo người nghèo.\nHai là, theo dõi sát thời tiết, có phương án chống úng."
    found = written(tmp_path, f"BÁO CÁO\nTình hình tháng 5\n\nThu đạt 20 tỷ.\n{lead}\n{items}\n")
    assert [task.text for task in found] == [
        "chăm lo người nghèo",
        "theo dõi sát thời tiết",
        "có phương án chống úng",
    ]


def test_tasks_of_a_report_below_a_heading_that_ends_like_a_date(tmp_path: Path) -> None:
    results = "I. KẾT QUẢ 6 THÁNG ĐẦU NĂM\n1. Thu ngân sách đạt 20 tỷ đồng.\n2. Chi đạt 12 tỷ đồng."
    tasks = "II. NHIỆM VỤ 6 THÁNG CUỐI NĂM\n1. Thu đúng các khoản thuế.\n2. Tiết kiệm chi hội họp."
    text = f"BÁO CÁO\nTình hình thu chi ngân sách\n\n{results}\n{tasks}\n"
    assert [task.text for task in written(tmp_path, text)] == [
        "Thu đúng các khoản thuế",
        "Tiết kiệm chi hội họp",
    ]


def test_how_things_are_before_a_directive_directs(tmp_path: Path) -> None:
    text = """ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG
CHỈ THỊ
Về việc điều hành ngân sách

Một số đơn vị chi vượt dự toán, mua sắm xe không đúng tiêu chuẩn, tổ chức lễ hội lãng phí.
Để hoàn thành dự toán, Ủy ban nhân dân tỉnh chỉ thị:
1. Các sở tiết kiệm 10% chi thường xuyên.
"""
    assert [task.text for task in written(tmp_path, text)] == [
        "Các sở tiết kiệm 10% chi thường xuyên"
    ]


def test_what_whoever_directs_will_do_is_no_task(tmp_path: Path) -> None:
    text = """ỦY BAN NHÂN DÂN TỈNH BẮC NINH
CHỈ THỊ
Về việc quản lý quy hoạch

Ủy ban nhân dân tỉnh yêu cầu:
1. Sở Xây dựng rà soát các đồ án. UBND tỉnh sẽ xem xét trách nhiệm người đứng đầu nếu có vi phạm.
2. Nơi nào làm tốt, UBND tỉnh sẽ khen thưởng. Sở Nội vụ sẽ tổng hợp kết quả.
3. Văn phòng UBND tỉnh sẽ xem xét hồ sơ. UBND tỉnh sẽ tổ chức sơ kết trong quý IV.
4. Quá thời hạn trên, Ủy ban sẽ báo cáo Tỉnh ủy.
"""
    assert [task.text for task in written(tmp_path, text)] == [
        "Sở Xây dựng rà soát các đồ án",
        "Sở Nội vụ sẽ tổng hợp kết quả",
        "Văn phòng UBND tỉnh sẽ xem xét hồ sơ",
    ]


def test_what_goes_on_with_a_title(tmp_path: Path) -> None:
    text = """CHƯƠNG TRÌNH HÀNH ĐỘNG
Thực hiện Nghị quyết Đại hội và chỉnh trang đô thị giai đoạn 2006 - 2010

I. NHIỆM VỤ
1. Trồng cây xanh trên các tuyến phố.
"""
    assert [task.text for task in written(tmp_path, text)] == ["Trồng cây xanh trên các tuyến phố"]


def test_items_without_a_sign_below_a_subtitle(tmp_path: Path) -> None:
    text = """KẾ HOẠCH CÔNG TÁC THÁNG 5

Triển khai chỉ tiêu tháng cao điểm
Rà soát hồ sơ đất đai các xã
Lập dự toán sửa chữa trường học
"""
    assert [task.text for task in written(tmp_path, text)] == [
        "Rà soát hồ sơ đất đai các xã",
        "Lập dự toán sửa chữa trường học",
    ]


@pytest.mark.parametrize(
    "below",
    [
        "Kết quả hội nghị Ban Chấp hành Đảng bộ tỉnh lần thứ 22\n\n"
        "Đồng chí Bí thư Tỉnh ủy nhấn mạnh một số nhiệm vụ trọng tâm:\n",
        "Kết quả cải cách hành chính 6 tháng đầu năm\n\nIII. PHƯƠNG HƯỚNG\n",
    ],
    ids=["a lead-in", "a heading"],
)
def test_what_stands_below_a_title_is_not_of_it(below: str, tmp_path: Path) -> None:
    text = f"TỈNH ỦY BẮC NINH\nBÁO CÁO\n{below}Một là, rà soát các hồ sơ đất đai còn tồn đọng.\n"
    found = [task.text for task in written(tmp_path, text)]
    assert found == ["rà soát các hồ sơ đất đai còn tồn đọng"]


def test_a_conclusion_directs_before_its_lead_in(tmp_path: Path) -> None:
    text = """ỦY BAN NHÂN DÂN TỈNH BẮC NINH
THÔNG BÁO
Kết luận của Chủ tịch UBND tỉnh về dự án trọng điểm

Thống nhất chủ trương đầu tư. Sở Xây dựng lập hồ sơ trước ngày 30/6.
Về kiến nghị của huyện Thuận Thành thì có ý kiến về một số việc như sau:
- Sở Xây dựng kiểm tra hiện trạng nhà văn hóa.
"""
    assert [task.text for task in written(tmp_path, text)] == [
        "Sở Xây dựng lập hồ sơ trước ngày 30/6",
        "Sở Xây dựng kiểm tra hiện trạng nhà văn hóa",
    ]


def test_a_description_of_a_project_directs_where_it_is_carried_out(tmp_path: Path) -> None:
    parts = "".join(
        f"{n}. NỘI DUNG DỰ ÁN THÀNH PHẦN SỐ {n}\n- Xây dựng mạng máy tính tại cơ quan {n}.\n"
        for n in range(1, 11)
    )
    text = f"KẾ HOẠCH TỔNG THỂ\n\nI. CÁC DỰ ÁN\n{parts}II. BIỆN PHÁP THỰC HIỆN DỰ ÁN\n"
    text += "- Sở Tài chính bố trí đủ vốn đối ứng.\n"
    assert [task.text for task in written(tmp_path, text)] == ["Sở Tài chính bố trí đủ vốn đối ứng"]


def test_lists_of_topics_and_steps_of_a_procedure_are_no_assignments(tmp_path: Path) -> None:
    topics = """Danh mục nhiệm vụ khoa học

STT\tTên đề tài/Nhiệm vụ\tThời gian thực hiện\tĐơn vị chủ trì
1\tNghiên cứu giải pháp thu hút vốn\t09 tháng\tVụ Công nghiệp
2\tGiải pháp giao việc cho đơn vị chủ trì nhiệm vụ\t09 tháng\tVụ Kinh tế
"""
    steps = """Quy trình đánh giá kết quả đề tài

TT\tNội dung các bước công việc\tThời hạn\tĐơn vị thực hiện
1\tNộp Hồ sơ đánh giá cơ sở\t60 ngày\tChủ nhiệm đề tài
2\tKiểm tra tính đầy đủ của Hồ sơ\t15 ngày\tCơ quan chủ trì
"""
    assert written(tmp_path, topics) == []
    assert written(tmp_path, steps) == []


def test_the_line_below_the_kind_is_no_task_below_an_issuer(tmp_path: Path) -> None:
    text = "UBND TỈNH BẮC NINH\nKẾ HOẠCH\nBảo đảm an toàn thực phẩm dịp Tết\n\nII. NỘI DUNG\n"
    found = written(tmp_path, text + "- Kiểm tra các bếp ăn tập thể.\n")
    assert [task.text for task in found] == ["Kiểm tra các bếp ăn tập thể"]


def test_whom_a_congress_calls_on(tmp_path: Path) -> None:
    text = "NGHỊ QUYẾT\nĐại hội Đảng bộ xã\n\nII. NHIỆM VỤ\n"
    said = "Đại hội kêu gọi toàn thể cán bộ, đảng viên phát huy truyền thống đoàn kết.\n"
    (task,) = written(tmp_path, text + said)
    assert task.assignee == "toàn thể cán bộ, đảng viên"

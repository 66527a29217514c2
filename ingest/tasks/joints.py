"""The words at which a directive phrase is taken apart, and those at which it goes on."""

from __future__ import annotations

from ingest.tasks.line import Phrases, keys

# What joins a verb to others as things to be done: công tác quản lý, xây dựng; việc kiểm tra.
NOUNS = Phrases(
    {
        "": """
            công tác; việc; hoạt động; nhiệm vụ; tiến độ; quá trình; lĩnh vực; nội dung; biện
            pháp; giải pháp; kế hoạch; chương trình; dự án; chế độ; chính sách; quy định; chức
            năng; chất lượng; hiệu quả; năng lực; thẩm quyền; phương án; đề án; quy trình; thủ
            tục; cơ chế; phong trào; cuộc vận động; kết quả; nghị quyết; chỉ thị; khâu; vai trò;
            trách nhiệm; khả năng; kinh phí; nguồn vốn; nguồn kinh phí; điều kiện; tiêu chí; hệ
            thống; dịch vụ; mạng lưới
        """
    }
)
FROM, TO = keys("từ"), keys("đến tới")
STEPS = Phrases({"": "từ khâu; từ việc; từ công đoạn; từ bước"})
DEEDS = Phrases({"": "việc; công tác"})
# In order to: what follows says what for.
PURPOSE = Phrases(
    {
        "": """
            để; nhằm; nhằm mục đích; góp phần; phục vụ; với mục tiêu; hướng tới; vì; theo hướng
        """
    }
)
# A purpose or a standard of what is to be done, if it is said after a comma.
AIMS = Phrases(
    {
        "": """
            làm căn cứ; làm cơ sở; làm tiền đề; làm nền tảng;
            thay bằng; thay vào đó; phấn đấu; góp phần; đáp ứng; phục vụ; tránh;
            không để; nhất là; đặc biệt là; đặc biệt; trong đó; bao gồm; như; cụ thể là; gắn với;
            phù hợp; theo; trên cơ sở; kể cả; trước hết là; trước mắt là; không làm; coi đây; bảo
            đảm đúng; đảm bảo đúng; bảo đảm chất lượng; đảm bảo chất lượng; bảo đảm tiến độ; đảm
            bảo tiến độ; bảo đảm hiệu quả; đảm bảo hiệu quả; bảo đảm an toàn; đảm bảo an toàn; bảo
            đảm kịp thời; đảm bảo kịp thời; bảo đảm đầy đủ; đảm bảo đầy đủ; bảo đảm chặt chẽ; đảm
            bảo chặt chẽ; bảo đảm nghiêm túc; đảm bảo nghiêm túc; bảo đảm tiết kiệm; đảm bảo tiết
            kiệm; bảo đảm thiết thực; đảm bảo thiết thực; bảo đảm công khai; đảm bảo công khai; bảo
            đảm dân chủ; đảm bảo dân chủ; bảo đảm đồng bộ; đảm bảo đồng bộ; bảo đảm thống nhất; đảm
            bảo thống nhất; bảo đảm yêu cầu; đảm bảo yêu cầu; bảo đảm quy định; đảm bảo quy định;
            bảo đảm phù hợp; đảm bảo phù hợp; bảo đảm khách quan; đảm bảo khách quan; bảo đảm chính
            xác; đảm bảo chính xác; bảo đảm tính; đảm bảo tính; bảo đảm theo; đảm bảo theo; bảo đảm
            các điều kiện; đảm bảo các điều kiện; bảo đảm các yêu cầu; đảm bảo các yêu cầu; bảo đảm
            mục tiêu; đảm bảo mục tiêu; bảo đảm trang trọng; đảm bảo trang trọng; bảo đảm vui tươi;
            đảm bảo vui tươi
        """
    }
)
ABOVE = keys("đặc")
THOROUGHLY, WHERE = keys("triệt"), keys("nơi chỗ bãi")
STRIVES = keys("phấn")
PREVENTS = keys("không")
TO_WHOM = keys("vào về cho lên sang tới")
REACHES = keys("đạt hoàn giảm tăng thu")
ABOVE_ALL = Phrases({"": "trong đó; trong đó cần"})
# What a purpose goes on with: nhằm đẩy nhanh tiến độ, nâng cao hiệu quả.
GOALS = Phrases(
    {
        "": """
            nâng cao; phát huy; đẩy nhanh; tạo chuyển biến; từng bước; không ngừng; tăng cường;
            giảm; giảm thiểu; chống; phòng; hạn chế; ngăn chặn; ngăn ngừa; thúc đẩy; cải thiện;
            giữ vững; củng cố; tháo gỡ; khắc phục; tạo; tạo điều kiện; đẩy lùi; kéo giảm; hoàn
            thành; giữ gìn
        """
    }
)
_BESIDES = "song song với đó; song song đó; cùng với đó; bên cạnh đó; mặt khác; ngoài ra"
BESIDES = Phrases({"": _BESIDES})
NEXT = Phrases({"": f"{_BESIDES}; đồng thời; trước mắt; trên cơ sở đó; từ đó; sau đó; tiếp đó"})
# Done to a body, or moves a thing, and never a thing in a list: và báo cáo UBND tỉnh.
REPORTS = Phrases(
    {
        "": """
            báo cáo; trình; tham mưu; đề xuất; kiến nghị; gửi; thông báo; chỉ đạo; đôn đốc; đưa;
            cử; xin; xin lỗi; trả lời; coi; dành; phản ánh
        """
    }
)
# Done for people or for what comes, and never a thing in a list of verbs: …, tạo điều kiện cho …
FAVOURS = Phrases({"": "tạo điều kiện; khuyến khích; kêu gọi; nghiêm cấm"})
# A field of its own, and no aim of what was said before.
SECURES = Phrases(
    {
        "": """
            bảo đảm an ninh; đảm bảo an ninh; bảo đảm quốc phòng; đảm bảo quốc phòng; bảo đảm trật
            tự; đảm bảo trật tự
        """
    }
)
# How whoever directs goes on to somebody else.
SAYS_ON = Phrases({"": "nhấn mạnh; nhấn mạnh rằng; mong muốn; mong rằng; chỉ rõ; gợi ý"})
# What is to become less, and hardly ever a thing in a list of work: …, hạn chế đơn thư vượt cấp.
LESSENS = Phrases({"": "hạn chế; giảm; giảm thiểu; kéo giảm; đẩy lùi"})
DENIES = Phrases({"": "không; không được; tuyệt đối không; không nên; đừng"})
TRIES = Phrases({"": "quyết tâm; nỗ lực; cố gắng"})
FORBIDS = Phrases({"": "nghiêm cấm; cấm"})
ANSWERS_FOR = Phrases({"": "chịu trách nhiệm"})
ADVISES = Phrases({"": "tham mưu"})
REPORTS_TO = Phrases({"": "báo cáo; trình; gửi; thông báo"})
# Done to others, and of it nothing is reported but what was seen: tổng hợp và báo cáo … is one.
WATCHES = Phrases({"": "kiểm tra; giám sát; theo dõi; đôn đốc; thanh tra"})
# What is to be done in case: nếu phát hiện vi phạm, chuyển cơ quan điều tra.
IN_CASE = Phrases(
    {"": "báo cáo; phản ánh; phản ảnh; thông báo; kiến nghị; đề xuất; chuyển; thì; xử lý"}
)
OFTEN = Phrases(
    {
        "": """
            hằng ngày; hằng tuần; hằng tháng; hằng quý; hằng năm; hàng ngày; hàng tuần; hàng
            tháng; hàng quý; hàng năm; định kỳ; mỗi tháng; mỗi quý; mỗi năm
        """
    }
)
# How: what is done with it follows.
MANNERS = Phrases(
    {
        "": """
            tranh thủ; tận dụng; phát huy vai trò
        """
    }
)
GROUNDS = Phrases({"": "căn cứ; căn cứ vào; trên cơ sở; theo chức năng; dựa trên"})
# Phrases that a comma stands in.
FIXED = Phrases(
    {
        "": """
            phòng, chống; tiết kiệm, chống lãng phí; phòng cháy, chữa cháy; phòng cháy và chữa cháy;
            tìm kiếm, cứu nạn; cứu hộ, cứu nạn; bồi thường, hỗ trợ; hỗ trợ, tái định cư; thanh,
            quyết toán; miễn, giảm; khám, chữa; khám bệnh, chữa bệnh; thi đua, khen thưởng; khiếu
            nại, tố cáo; thu, chi; dồn điền, đổi thửa; sản xuất, kinh doanh; giao đất, cho thuê đất;
            dự toán, quyết toán; tồn tại, hạn chế; hạn chế, tồn tại; hạn chế, yếu kém; hạn chế,
            khuyết điểm; công khai, minh bạch; tiên phong, gương mẫu; tuần tra, kiểm soát; xuất,
            nhập khẩu; xuất khẩu, nhập khẩu; kế toán, kiểm toán; cá nhân và tổ chức; cá nhân, tổ
            chức; tổ chức và cá nhân; cơ quan, tổ chức; lãnh đạo, quản lý; đào tạo, bồi dưỡng; đào
            tạo và bồi dưỡng; văn thư, lưu trữ; chế biến, chế tạo; dạy thêm, học thêm; bộ, ngành;
            lương hưu, trợ cấp; hiến đất, góp công; góp công, góp của
        """
    }
)
# What is to be dealt with, told by its own verbs: hành vi lấn chiếm đất, xây dựng trái phép.
WRONGS = Phrases({"": "trường hợp; hành vi; biểu hiện; tình trạng; hiện tượng; thủ đoạn; vi phạm"})
TOO_MUCH = keys("quá trái sai vượt")  # chở quá số người, chạy quá tốc độ
# What comes of what is wrong: …, gây phiền hà cho dân; …, tạo kẽ hở cho tham nhũng.
HARMS = Phrases(
    {"": "bỏ lọt; bỏ sót; gây; làm ảnh hưởng; làm chậm; tạo kẽ hở; ảnh hưởng; dẫn đến; dẫn tới"}
)
# Verbs that need no object: quy chế làm việc, …
WHOLE = Phrases(
    {
        "": """
            ý kiến tham gia; tiến độ thực hiện; kết quả thực hiện; tình hình thực hiện;
            làm việc; góp ý; ôn tập; sinh hoạt; nhập liệu; tiêm phòng; đối thoại; tranh luận; giao
            lưu; luyện tập; diễn tập; hội nhập; trực ban; khiếu kiện; tái định cư; giao dịch; vươn
            lên; đi đầu; quy định; quyết định; cấp phép; cấp giấy phép;
            tuần tra, kiểm soát; hậu kiểm; kiểm tra đột xuất
        """
    }
)
# A verb and what it is done to, which looks like a verb: thu hút đầu tư, khôi phục sản xuất.
OWN_OBJECTS = Phrases(
    {
        "": """
            thu hút đầu tư; xúc tiến đầu tư; kêu gọi đầu tư; mời gọi đầu tư; khuyến khích đầu tư;
            khôi phục sản xuất; phục hồi sản xuất; ổn định sản xuất; phát triển sản xuất; mở rộng
            sản xuất; duy trì sản xuất; thúc đẩy sản xuất; đẩy mạnh sản xuất; thúc đẩy xuất khẩu;
            đẩy mạnh xuất khẩu; mở rộng xuất khẩu; thúc đẩy giải ngân; đẩy nhanh giải ngân;
            uống sôi
        """
    }
)
ORGANISES = Phrases({"": "tổ chức"})
FOLLOWS = Phrases({"": "bám sát"})
# Begins a part that goes on with the one before it.
GOES_ON = Phrases(
    {
        "": """
            các; những; một số; trong đó; nhất là; đặc biệt; trước hết; bao gồm; gồm; như; kể cả;
            theo; tại; trên; của; cho; với; và các; giữa; từ; số; tỷ lệ; mỗi; từng; công tác; việc
        """
    }
)
TIMES = keys("đến trong trước từ chậm vào tới định sau ngay khi")
# "tháng năm" would be read as May.
TIME_WORDS = keys("kỳ ngày năm tháng quý hết cuối đầu trước trong nay đến hằng hàng nhất là giờ")
IF = Phrases(
    {
        "": """
            nếu; trường hợp; khi; trong trường hợp; có khó khăn; có vướng mắc; có phát sinh; ở nơi;
            ở những nơi; nơi nào; những nơi; những nơi nào
        """
    }
)
COURSE = Phrases({"": "quá trình; trong quá trình"})
JOINS = Phrases({"": "phối hợp; phối hợp với; phối hợp cùng; cùng; cùng với"})
WITHIN, WITH, JOINED = keys("trong"), keys("với"), keys("gắn kết")
IN = keys("trong trên tại ở của theo")
FIELDS = Phrases({"": "lĩnh vực; các ngành"})
ABOUT, FOR = keys("về"), keys("cho")
# Before a colon: what follows is the list of what is to be done.
ANNOUNCES = Phrases(
    {
        "": """
            sau; sau đây; như sau; nhiệm vụ; nội dung; giải pháp; công việc; việc; gồm; là
        """
    }
)
BRIEF = 8  # words of a purpose that another verb may go on with
THEN = "đồng thời"
# After these a verb that may be a noun is one: khu vực chăn nuôi, cho sản xuất.
OF_THINGS = keys(
    "vực cho của về ngành sở hộ vùng người loại từ nghề khu giống sau liệu đất phép biển"
)
MANY = keys("các những mọi mỗi từng")
THOSE = keys("những")
NOT = keys("không chưa")  # hộ không chấp hành
AND = keys("và hoặc")
BY = keys("theo vào bằng")  # theo quy định, đưa vào gieo trồng
DOER = keys("do")  # do Bộ Tài chính quản lý
OR = keys("hoặc")
GOVERNS = keys("trong khi có để cho và việc tác đợt điểm cùng nơi")  # a verb with an object
LIKE = keys("như")
MEETINGS = keys("họp nghị lễ buổi phiên")  # họp tổng kết, lễ khởi công
WHO = keys("người nơi")  # người tố cáo, nơi sơ tán
AFTER = keys("sau khâu")  # sau sáp nhập, từ khâu chuẩn bị
DONE = keys("đã")
UNDERGOES = keys("được bị")  # khi chuồng trại đã được tiêu độc
LATE = keys("đã mới vừa")  # cụm công nghiệp đã thành lập
SO = keys("thì")
SO_IT_IS, EACH = keys("có được"), keys("mỗi từng mọi")
GIVES = keys("giao")
RATHER = keys("chứ")
HAPPENED = keys("chưa bị đã")
LATELY = Phrases({"": "vừa qua; vừa rồi; thời gian qua"})
IS_SO = keys("đang đã chưa còn")
TAKE, AS = keys("lấy"), keys("làm là")  # lấy phòng ngừa là chính

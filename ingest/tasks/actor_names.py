"""What names of those who act begin with: bodies, people, and words of every day that are none."""

from __future__ import annotations

from ingest.tasks.line import Phrases, keys

BEFORE = Phrases(
    {
        "of many": """
            các; những; mỗi; từng; toàn thể; tất cả; tất cả các; một số; mọi; toàn bộ
        """,
        "of one": """
            đồng chí; ông; bà; đ/c; các đ/c; hai đồng chí; ba đồng chí; các đồng chí; các ông; các
            bà; các ông, bà; ông, bà; tập thể
        """,
        "of somebody": "anh; chị; cô; thầy; bác; em; các anh; các chị; các anh, chị; các anh chị",
    }
)
# A name of one begins in capitals: Sở Xây dựng; Ban; Hội. One of many needs "các" or stands alone.
ACTORS = Phrases(
    {
        "body": """
            sở; ban; ủy ban; ubnd; hđnd; hội đồng; hội đồng nhân dân; ủy ban nhân dân; tỉnh ủy;
            thành ủy; huyện ủy; thị ủy; quận ủy; đảng ủy; đảng bộ; chi bộ; cấp ủy; ban thường vụ;
            chi ủy; ban chấp hành; thường trực; thường vụ; công an; bộ; bộ chỉ huy; bộ tư lệnh; văn
            phòng; cục; chi cục; chi nhánh; tổng cục; viện; tòa án; tòa; viện kiểm sát; mặt trận;
            mttq; ubmttq; ủy ban mặt trận; ủy ban kiểm tra; hội; liên đoàn; liên hiệp; hiệp hội;
            liên minh hợp tác xã;
            đoàn; đoàn thanh niên; huyện đoàn; thành đoàn; xã đoàn; kho bạc;
            ngân hàng; bảo hiểm xã hội; điện lực; phòng; trung tâm; trường; bệnh viện; trạm; báo;
            đài; công ty; tập đoàn; tổng công ty; quỹ; ban chỉ đạo; ban quản lý; ban tổ chức; tổ
            công tác; tổ; tổ chức đảng; chính quyền; chính phủ; quốc hội; bộ chính trị; ban bí thư;
            thủ tướng; ban cán sự đảng; đảng đoàn; kiểm toán nhà nước; thanh tra tỉnh; thanh tra nhà
            nước; thống kê tỉnh; thống kê thành phố; thống kê cơ sở;
            thanh tra thành phố; thanh tra huyện; thanh tra sở; thanh tra chính phủ; hải quan;
            thuế; quản lý thị trường; bưu điện; tỉnh đoàn; vp; btv; bch; ban kiểm tra; ubkt; lực
            lượng; cơ quan; đơn vị; địa phương; ngành; đoàn thể; hợp tác xã; htx; bảo tàng; nhà
            hát; doanh nghiệp; đơn vị sự nghiệp có thu; ngân sách tỉnh; ngân sách trung ương; ngân
            sách địa phương; ngân sách huyện; ngân sách xã; ngân sách thành phố; ngân sách nhà
            nước; ngân sách các cấp; xí nghiệp; câu lạc bộ; khu
            phố; sở, ngành; sở ngành; sở, ban ngành; cơ
            sở; nhà máy; cơ quan báo, đài; khu công nghiệp; hạt kiểm lâm; đồn biên phòng; bộ đội
            biên phòng; bộ phận;
            tiểu ban; đoàn kiểm tra; đoàn giám sát; đoàn công tác; đoàn đại biểu; đoàn đại biểu quốc
            hội; đoàn thanh tra; chủ tọa; huyện; tỉnh; thành phố; xã; phường; quận; thôn; toàn tỉnh;
            toàn huyện; toàn ngành; toàn đảng bộ; toàn thành phố; hệ thống chính trị; sở, ban,
            ngành; trường tiểu học; trường mầm non; trường trung học; trường thpt; trường thcs;
            trường phổ thông; trường học; trung ương hội; trung ương đoàn; trung ương đảng; cấp ủy
            đảng; các cấp; hội nghị; cuộc họp; buổi họp; phiên họp; tổng; vụ; vụ chức năng; cấp,
            ngành; trạm y tế; khu kinh tế; huyện, thị xã; huyện, thị, thành; huyện, thị, thành phố;
            huyện, thị xã, thành phố; xã, phường, thị trấn; huyện, thành phố; huyện, thành, thị; đại
            hội; viễn thông tỉnh; báo và phát thanh, truyền hình; báo và đài phát thanh và truyền
            hình; báo và đài phát thanh, truyền hình; khoa; hai
            bên; ba bên; hai ngành; ba ngành; hai cơ quan; hai đơn vị; hai địa phương; chi
            hội; chi đoàn
        """,
        "person": """
            lãnh đạo ubnd; lãnh đạo ủy ban nhân dân; lãnh đạo hđnd; lãnh đạo sở; lãnh đạo bộ; lãnh
            đạo ban; lãnh đạo văn phòng; lãnh đạo cục; lãnh đạo chi cục;
            tôi; chúng tôi; bí thư; phó bí thư; chủ tịch; phó chủ tịch; giám đốc; phó giám đốc;
            phó thủ tướng; thủ trưởng; trưởng ban; phó trưởng ban; chánh văn phòng; chánh thanh
            tra; chánh án;
            viện trưởng; tổ trưởng; nhóm trưởng; đội trưởng; trạm trưởng; cục trưởng; chi cục
            trưởng; trưởng phòng; hiệu trưởng; tổng giám đốc; người đứng đầu; ủy viên; cán bộ; đảng
            viên; công chức; viên chức; đại biểu; thành viên; đảng ủy viên; cấp ủy viên; huyện ủy
            viên; tỉnh ủy viên; trưởng đoàn; bộ trưởng; tổng bí thư; chánh; trưởng; phó; thường
            trực; tư lệnh; chỉ huy trưởng; vụ trưởng; tổng cục trưởng; thống đốc; tổng thanh tra; cố
            vấn học tập; giảng viên; cộng tác viên; báo cáo viên; kiểm sát viên; điều tra viên; thẩm
            phán; chấp hành viên; hòa giải viên
        """,
        # These begin other words: hội nhập, cơ sở dữ liệu, tổng số.
        "none": """
            cơ sở dữ liệu; cơ sở vật chất; cơ sở hạ tầng; cơ sở lý luận; cơ sở pháp lý; hội nhập;
            đoàn kết; bộ máy; ban hành; ban đầu; tổng số; tổng hợp; tổng kết; tổng thể; trường
            hợp; ngành nghề; ngành, nghề; phòng trừ; phòng chống; phòng, chống; phòng ngừa; viện
            phí; quỹ đất; hồ sơ; báo cáo; thuế suất; văn phòng phẩm; hội thảo; hội thi; hội chợ;
            tổ hợp; bộ luật; cục bộ; đoàn vào; đoàn ra; trạm biến áp; trung tâm hành chính; tổng
            mức; tổng sản phẩm; đơn vị tính; tổng diện tích; tổng thu; tổng chi; tổng vốn; trường
            lớp; huyện, thị; chủ trương; chủ đề; chủ thể; chủ nghĩa; chủ quyền; chủ tài khoản; chính
            quyền số; khoa học; xã hội; tỉnh lộ; huyện lộ; hội trường; trạm bơm; chính quyền điện
            tử; chính phủ số; chính phủ điện tử; doanh nghiệp số
        """,
        # Only of many: các tổ chức, not tổ chức hội nghị.
        "needs": """
            tổ chức; thị trấn; thị xã; cấp; lãnh đạo; thống kê; thanh tra; kiểm toán; khối; trung
            ương; hồ; bến xe; cửa hàng; bản; ấp; buôn; làng; khóm; hộ; người; tập thể; cụm; đội;
            nhóm; lớp; tàu; chợ; chủ; bên; mỏ; nông trường; lâm trường
        """,
        "people": """
            hộ; hộ dân; hộ gia đình; hộ chăn nuôi; hộ nuôi; người dân; nhân dân; nông dân; bà con;
            nhà vườn; nhà nông; người chăn nuôi; người lao động; người sử dụng lao động; chủ đầu
            tư; nhà thầu; nhà đầu tư; chủ rừng; chủ hộ; chủ vật nuôi; chủ cơ sở; tổ chức, cá nhân;
            cá nhân; tư vấn; học sinh; giáo viên; phụ huynh; thầy cô; ngư dân; chủ tàu; chủ phương
            tiện; người trồng; người nuôi; thương nhân; tiểu thương; người tham gia giao thông;
            đoàn viên; hội viên; quần chúng; cử tri; trưởng thôn; chủ doanh nghiệp; người nộp
            thuế; chủ công trình; mọi người; báo chí; nhà trường; ban giám hiệu; công đoàn; ngành
            điện; tổ dân phố; ban công tác mặt trận; chủ nhiệm; xã viên; thanh niên; thiếu niên;
            thanh thiếu niên; phụ nữ; cựu chiến binh; người cao tuổi; dân quân; dân quân tự vệ;
            bộ đội; chiến sĩ; công nhân; lao động; đồng bào; dân; già làng; trưởng bản; trưởng ấp;
            người có uy tín; gia đình; dòng họ; khu dân cư; chủ nhà; sinh viên; trí thức; bác sĩ;
            người bệnh; giáo dân; tín đồ; chức sắc; kiểm lâm; thầy giáo; cô giáo; nghệ nhân; chủ
            trại; chủ trang trại; tư vấn giám sát; ban điều hành; người đại diện; công dân;
            kế toán; thủ quỹ; vùng nuôi; vùng trồng; văn thư; thư viện; lái xe; phòng công chứng;
            văn phòng công chứng; văn phòng luật sư; đại diện; du khách; hành khách
        """,
    }
)
# Bodies' names that are words of every day without a capital.
EVERYDAY = keys(
    "ban bộ hội đoàn đài báo phòng trường cục viện tòa quỹ khối thuế vụ trưởng phó chánh tổng "
    "tỉnh huyện xã phường quận thôn cấp cơ sở trung ương trạm thống kê dân khoa"
)

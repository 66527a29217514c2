"""The verbs of administrative writing, and how a directive phrase is built of them.

A phrase is a run of adverbs (kịp thời, chủ động), of verbs that take another (tiếp tục, tập trung)
and of verbs that do something (rà soát, xây dựng), with how it is done after them (tốt, nghiêm).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ingest.tasks.line import Line, Phrases, keys
from ingest.tasks.plain_verbs import is_word, plain_verb

# opener: takes another verb or a noun. adverb: stands before a verb. action: does something, and
# hardly ever names a thing. nominal: as often names a thing: công tác quản lý, việc xây dựng.
# manner: how, after the verb. noun: holds a word that looks like a verb, and is none.
Part = Literal[
    "opener", "adverb", "action", "nominal", "manner", "modal", "noun", "done", "passive"
]

DUTIES = (
    "có trách nhiệm; có nhiệm vụ; chịu trách nhiệm; là người chịu trách nhiệm; "
    "là người trực tiếp chịu trách nhiệm; là người đầu tiên chịu trách nhiệm"
)

PARTS: Phrases[Part] = Phrases(
    {
        "opener": """
            tiếp tục; tập trung; tập trung vào; tăng cường; đẩy mạnh; đẩy nhanh; chú trọng; quan
            tâm; ưu tiên; coi trọng; phấn đấu; nỗ lực; quyết tâm; nêu cao; đề cao; phát huy; siết
            chặt; chấn chỉnh; làm tốt; thực hiện tốt; thực hiện nghiêm; thực hiện nghiêm túc; chú
            ý; lưu ý; nâng cao; tiến tới; kiên trì; hướng tới; tạo chuyển biến; đi đôi với; kết
            hợp; kết hợp với; gắn với; tiến hành; tập trung cao cho; tập trung cao độ cho; tập trung
            cao độ vào; không để; không được để; đừng để; nghiêm cấm
        """,
        "adverb": """
            đầu mối; làm đầu mối; là đầu mối; sẽ; kịp thời; khẩn trương; nghiêm túc; quyết liệt;
            thường xuyên; kiên quyết; chủ động; tích cực; sớm; nhanh chóng; từng bước; tuyệt đối;
            trực tiếp; định kỳ; sẵn sàng; triệt để; linh hoạt; hằng tháng; hàng tháng; hằng quý;
            hàng quý; hằng năm; hàng năm; hằng tuần; hàng tuần; hằng ngày; hàng ngày; mỗi ngày; mỗi
            năm; mỗi tuần; mỗi tháng; mỗi quý; đột xuất; cùng nhau; luôn; không ngừng; trước mắt;
            trước hết; bằng mọi biện pháp; bằng mọi cách; không; không được; tránh; cũng; vào cuộc;
            đồng bộ; toàn diện; phải; cần; cần phải; chặt chẽ; nghiêm; cơ bản; đặc biệt; tự; liên
            tục; thật sự; thực sự; tự giác; gương mẫu; hết sức; công khai, minh bạch; đồng loạt;
            còn; tập trung cao độ; chỉ; mạnh dạn; dứt khoát; kiên định; cương quyết; ráo riết; gấp
            rút; lập tức; thận trọng; cẩn thận; tận tình; chung tay; chung sức; xung kích; tiên
            phong; quyết; mau chóng; đừng; hãy; cứ; khoan; đi đôi; hăng hái; tự nguyện; nhất quán;
            về cơ bản; dứt điểm; thừa ủy quyền; tạm
        """,
        "action": """
            rà soát; hoàn thiện; chuẩn bị; xử lý; ban hành; trình; báo cáo; tham mưu; đề xuất;
            hướng dẫn; tổ chức; triển khai; thực hiện; chỉ đạo; lãnh đạo; đôn đốc; phối hợp; chủ
            trì; bố trí; cung cấp; giữ; giữ vững; giữ gìn; giữ ấm; duy trì; theo dõi; thông báo;
            bổ sung; áp dụng; khắc phục; giải quyết; tháo gỡ; huy động; phân công; giao; thúc đẩy;
            tiếp thu; hoàn thành; hoàn chỉnh; cập nhật; công khai; công bố; quán triệt; xác định;
            lập; thẩm định; phê duyệt; kiện toàn; củng cố; đổi mới; cải thiện; thành lập; ký kết;
            nghiên cứu; đánh giá; tổng hợp; tổng kết; sơ kết; chấp hành; tuân thủ; bám sát; nắm;
            nắm chắc; nắm bắt; vận động; khuyến khích; hỗ trợ; tạo; tạo điều kiện; ngăn chặn; phát
            hiện; đấu tranh; thực thi; điều chỉnh; phân bổ; quyết toán; thanh toán; bàn giao; tiếp
            nhận; kết nối; mở rộng; nhân rộng; hạn chế; giảm; tiết kiệm; rút ngắn; đơn giản hóa;
            lựa chọn; xem xét; cho ý kiến; chịu trách nhiệm; lồng ghép; đưa; chuyển; gửi; cử; tham
            gia; niêm yết; vận hành; ứng dụng; khơi thông; khoanh vùng; bón; phun; thu gom; cắt
            giảm; khởi công; khánh thành; nghiệm thu; rút kinh nghiệm; kiểm điểm; chấm dứt; thu
            hồi; dừng; chi trả; chăm lo; thăm hỏi; khen thưởng; biểu dương; nhắc nhở; phê bình;
            luân chuyển; bổ nhiệm; sắp xếp; tinh giản; tuyển chọn; tuyển dụng; kết nạp; hiệp
            thương; giới thiệu; thảo luận; giải trình; trả lời; làm rõ; làm việc; xây dựng và ban
            hành; cụ thể hóa; tham gia ý kiến; góp ý; chủ quan; lơ là; phổ biến; niêm phong; truy
            thu; đăng ký; mời; tiếp; đối thoại; lấy ý kiến; khảo sát; thống kê; số hóa; tích hợp;
            liên thông; đồng bộ hóa; kết luận; hỏi; tập hợp; khai báo; trang bị; đặt; ký; cắm mốc;
            di dời; trồng; gieo; gieo cấy; làm; hiện đại hóa; tinh gọn; giám định; phân cấp; phân
            quyền; ủy quyền; truyền đạt; tôn tạo; tu bổ; nạo vét; gia cố; khuyến cáo; kê khai;
            đăng tải; bồi thường, hỗ trợ; thu; tiêm; tiêm phòng; phun thuốc; quét; kiểm soát;
            khống chế; dập tắt; tiêu hủy; ứng phó; trực ban; sơ tán; hình thành; xóa; xóa bỏ; loại
            bỏ; đoàn kết; học tập; nêu gương; tự phê bình; xin ý kiến; bảo trì; sửa chữa; nâng
            cấp; cải tạo; lắp đặt; khơi dậy; giữ nguyên; dành; cho phép; bảo quản; biên soạn; chia
            sẻ; cứu trợ; đẩy lùi; đình chỉ; đón; đồng hành; đúc kết; gặp mặt; gắn kết; giao nộp;
            giảm thiểu; hạch toán; hậu kiểm; hoàn trả; khích lệ; khoanh nuôi; kích cầu; kiềm chế;
            kiến tạo; ký cam kết; lan tỏa; liên kết; lưu trữ; mua sắm; ngăn ngừa; nghiêm trị; nộp;
            phản ánh; phản ảnh; phản biện; phân loại; phân luồng; phối kết hợp; phục hồi; rà phá;
            sàng lọc; tập huấn; tạo lập; tạo dựng; thanh lý; thẩm tra; thu thập; thu nộp; tích
            lũy; tiêu úng; tìm kiếm; tìm hiểu; tôn trọng; trao đổi; trao; tuần tra; tư vấn; viết;
            xác lập; xác nhận; bảo dưỡng; cảnh giác; canh gác; đón tiếp; gìn giữ; giải tỏa; giảm
            bớt; hòa giải; khởi động; phê chuẩn; quyên góp; thiết kế; thiết lập; tiêu độc; khử
            trùng; tu sửa; ủng hộ; hủy; thuê; đăng cai; chủ động phối hợp; sinh hoạt; học hỏi;
            nhận diện; nhận thức; thay đổi; vươn lên; phân giao; kế thừa; ngăn cấm; quy định; uốn
            nắn; có kế hoạch; có biện pháp; có giải pháp; có phương án; có báo cáo; có ý kiến; có
            văn bản; dự thảo; soạn thảo; mở; mở lớp; phân định; cải tiến; phân tích; nắm vững;
            nâng; nâng mức; quy hoạch lại; xây dựng đề án; xây dựng quy chế; xây dựng chương
            trình; xây dựng phương án; lấy; tuyên dương; vinh danh; thu hẹp; chống; phòng; diệt;
            báo; tách; tạm dừng; cấm; ngừng; lưu; sửa đổi; bãi bỏ; công nhận; giao ban; đối chiếu;
            xác minh; làm việc với; kiến thiết; vay; trả; gặp gỡ; lắng nghe; bám; đi đầu; tôn
            vinh; chỉnh trang; tổ chức thực hiện; tổ chức lại; định hướng; cân đối; phụ trách; đề
            ra; ghi; cam kết; phát động; hưởng ứng; xây dựng kế hoạch; tuân theo; lập danh sách;
            điều tiết; điều chuyển; điều phối; tháo dỡ; cưỡng chế; xử phạt; răn đe; thay thế;
            chuẩn hóa; hợp nhất; giải thể; bầu; xét; chọn; đăng; phát; tranh thủ; tận dụng; kiến
            nghị; gắn; mời gọi; bình ổn; dự trữ; rèn luyện; dự phòng; thể chế hóa; mã hóa; che
            chắn; túc trực; phủ sóng; thay mới; dán nhãn; thí điểm; dồn sức; cắt cử; đình hoãn; đa
            dạng hóa; đối soát; sao lưu; phát dọn; dẹp bỏ; sao chép; rà lại; rà soát lại; bóc
            tách; kiểm đếm; cân nhắc; ghi chép; hoàn tất; triệt phá; triệt xóa; truy bắt; truy tố;
            khởi tố; khởi kiện; điều động; điều hòa; bình xét; bình chọn; cách ly; cài đặt; can
            thiệp; canh tác; chấp nhận; chấp thuận; chỉ định; chỉ huy; chỉnh lý; chỉnh sửa; chọn
            lọc; chứng thực; chứng minh; cố gắng; cổ vũ; cổ động; công nghiệp hóa; cơ giới hóa; tự
            động hóa; xã hội hóa; quốc tế hóa; cứu chữa; cứu giúp; cứu hộ; đãi ngộ; đàm phán; đảm
            nhận; đảm nhiệm; đánh dấu; đánh bắt; đặt hàng; đề bạt; đề cử; đề phòng; đền bù; đo
            đạc; đối phó; đối ứng; đóng cửa; đóng góp; động viên; động thổ; đúc rút; duy tu; đứng
            ra; gia hạn; giải cứu; giải đáp; giải thích; giải tán; giảng dạy; gieo trồng; giúp đỡ;
            gợi ý; huấn luyện; hủy bỏ; hiệu chỉnh; hoán đổi; hoàn lại; hoạch định; khai hoang;
            khai thông; khám xét; khảo nghiệm; khen ngợi; khiển trách; khôi phục; kích thích; kích
            hoạt; kiểm chứng; kiểm duyệt; kiểm nghiệm; kiểm định; kiên cố hóa; làm chủ; liên hệ;
            liệt kê; loại trừ; loại khỏi; luân phiên; lưu giữ; mai táng; miễn nhiệm; minh bạch
            hóa; mô phỏng; nắm giữ; ngăn cản; nhân giống; nhắc lại; nhập liệu; nuôi dưỡng; nuôi
            trồng; ôn tập; phá dỡ; phá bỏ; phản bác; phân bố; phân chia; phân phối; phân tách;
            phát hành; phát thanh; phong tỏa; phòng tránh; phòng vệ; phục dựng; phục chế; phụng
            dưỡng; quan trắc; quản trị; quét dọn; quy đổi; quy tụ; ra quân; ra mắt; ra sức; san
            lấp; san sẻ; sáp nhập; sáng tác; so sánh; sưu tầm; tái cấu trúc; tái đàn; tái chế; tái
            thiết; tài trợ; tạm ứng; tạm hoãn; tạm ngừng; tạm đình chỉ; tận thu; tẩy chay; thám
            sát; tham vấn; tham khảo; thăm dò; thắp sáng; thắt chặt; thâm canh; thi hành; thông
            tuyến; thông xe; thu dọn; thu gọn; thu giữ; thu mua; thử nghiệm; thụ lý; thuyết minh;
            thuyết phục; tịch thu; tích trữ; tiết giảm; tiêu diệt; tiêu thoát; tìm ra; tính toán;
            tối ưu hóa; tổng rà soát; trang trí; tranh luận; tri ân; triệu tập; trích lập; trích
            nộp; trình diễn; trông coi; trợ giúp; trợ giá; truy cứu; truy tìm; truy xuất; trùng
            tu; tu tạo; tuyển sinh; tuyên bố; tương trợ; ủy thác; vạch trần; vận dụng; vượt qua;
            xác thực; xét duyệt; xét tặng; xét nghiệm; xử trí; xuất bản; xuất trình; lo liệu; thực
            hành; đu bám; đeo bám; kiểm tra lại; chăm bón; làm sạch; làm giàu; trấn áp; tấn công;
            bóc gỡ; kêu gọi; có chính sách; có cơ chế; bài trừ; dặm vá; rào chắn; trao quyền; xâu
            chuỗi; gác chắn; chi viện; cấp cứu; dọn dẹp; khử khuẩn; tổng vệ sinh; sẻ chia; bao
            tiêu; bao vây; bứt phá; bồi hoàn; xuống giống; điều tiết nước; đăng kiểm; cấp đủ; cung
            ứng; trưng bày; triển lãm; trưng cầu; công chứng; phân hạng; chốt chặn; bắt giữ; kiềm
            tỏa; giám hộ; khai trương; khai giảng; giao lưu; giao quân; diễn tập; luyện tập; trực
            chiến; trực sẵn sàng; tự kiểm tra; tự rà soát; phê phán; lên án; tố giác; cảm hóa; cưu
            mang; bảo lãnh; bồi đắp; chỉnh đốn; chuyển tải; cô lập; đánh thức; gây dựng; gây quỹ;
            vun đắp; vun trồng; chắt lọc; nới lỏng; nới rộng; bẻ gãy; trù bị; soát xét; lập lại;
            chấn hưng; bảo toàn; bảo mật; tra cứu; giữ chân; trồng bù; trồng mới; tiếp sức; tiếp
            quản; tiếp xúc; chào bán; xuất cấp; nhìn nhận; thấm nhuần; thấu hiểu; cảm thông; thăm;
            tặng; tặng quà; trao tặng; viếng; tưởng niệm; cảnh cáo; cách chức; bãi nhiệm; biệt
            phái; tu dưỡng; trẻ hóa; lành mạnh hóa; tin học hóa; điện tử hóa; chuyên nghiệp hóa;
            dân chủ hóa; ủy nhiệm; giao khoán; chăn thả; phục hóa; cày; cấy; tiêu nước; bơm nước;
            phủ xanh; che phủ; dập; nối dài; trông nom; trông giữ; chấm điểm; xếp loại; xếp hạng;
            phỏng vấn; truy vết; truy nã; tạm giữ; duyệt; phản hồi; hồi đáp; lấp đầy; bù đắp; đỡ
            đầu; tầm soát; bắt tay vào; bắt tay ngay vào; thi đua hoàn thành; thi đua thực hiện; thi
            đua lao động; thi đua học tập; đi sâu; lên kế hoạch; hợp thức hóa; làm xong; xong việc;
            xong công tác; lên phương án; ấn định; định hình; trung chuyển; tập kết; tiếp nối;
            coi; xem; đổi tên; định danh; ứng trực; ứng cứu; khuyến nghị; sơ chế; in ấn; biên tập;
            biên dịch; luật hóa; chỉ dẫn; làm gương; sửa sai; quy tập; di dân; giãn dân; tách
            bạch; báo tin; hạ thấp; gia tăng; không yêu cầu; không được yêu cầu; quy định chi
            tiết; quy định cụ thể; thống nhất với; dự tính; xin lỗi; chằng chống; chằng buộc; hiệp
            đồng; tái sử dụng; đập tan; đánh giá lại; bình tuyển; bổ trợ; bù trừ; cải chính; đính
            chính; cấp vốn; cất giữ; chất vấn; chữa trị; chứng nhận; chuẩn y; chôn lấp; cống hiến;
            diệt trừ; dẫn đầu; đảm đương; đấu nối; đo đếm; đóng dấu; đưa tin; giới hạn; giúp sức;
            hiệu chuẩn; khai phá; lan truyền; liên lạc; mở mang; nhận dạng; nhận xét; nối liền;
            phân vùng; phân phát; phát sóng; quan sát; quảng cáo; quay vòng; sát hạch; sát trùng;
            soi chiếu; tái hiện; tạo ra; tạo nên; tạo đà; tập luyện; tham quan; thẩm duyệt; thanh
            thải; thu xếp; thương lượng; thương thảo; tìm cách; tóm tắt; tống đạt; trả lại; trau
            dồi; trích lục; trình bày; trình báo; truyền bá; truyền tải; truyền số liệu;
            truyền dữ liệu; trừng trị; tường trình;
            viện trợ; thỏa mãn; tổng duyệt; thay phiên; gọi hỏi; đánh số; hạ ngầm; hợp long; định
            giá; đặt tên; gắn biển; tiếp sóng; nhắn tin; làm cho; nói không; cầm tay chỉ việc;
            tăng ca; tín chấp; tính lại; vào sổ; nâng hạng; lên lịch; đồng thuận; hiến kế; góp
            sức; mở đợt; dự trù; ban bố; bắt đầu; bác bỏ; bán đấu giá; bày tỏ; biểu quyết; bỏ
            phiếu; cam đoan; cắt tỉa; chào mừng; chào hỏi; chằng néo; chế tạo; chống đỡ; chụp ảnh;
            chuyên chở; chuyển hóa; chuyển nhượng; chuyển phát; cộng tác; dẫn chiếu; dẫn giải; dạy
            học; dừng lại; đặt câu hỏi; định vị; định lượng; đóng gói; đưa ra; đưa vào; ghi nhớ;
            ghi âm; gia nhập; giành lại; giao tiếp; gọi điện; hiến máu; hòa nhập; hội chẩn; hộ
            tống; kê biên; kết thúc; khai quật; khám phá; khấu trừ; khử độc; ký gửi; ký tên; lắp
            ráp; lập quỹ; lập sổ; lục soát; mang theo; miêu tả; mô tả; minh họa; mở đầu; neo đậu;
            ngăn lại; nhận biết; nối tiếp; pha chế; phân biệt; phân kỳ; phiên dịch; phơi khô; ra
            lệnh; ra quyết định; ra thông báo; ra văn bản; ra nghị quyết; ra chỉ thị; ra thông
            cáo; sáng lập; sơ cứu; tái đầu tư; tặng thưởng; theo đuổi; thuyên chuyển; thừa nhận;
            tố cáo; tra hỏi; trang cấp; trích dẫn; trích xuất; trọng dụng; trục xuất; trưng dụng;
            truy cập; truy đuổi; truy tặng; từ chối; tưởng nhớ; tương tác; tuyển mộ; ứng xử; ươm
            tạo; xây dựng lại; xin phép; xua đuổi; vớt vát; lấy mẫu; xuống tận; về tận; bỏ
            sót; dạy nghề; đa dạng các; đa dạng loại hình; miễn thuế; miễn phí; dịch ra; dịch sang;
            bỏ lọt; bơm tát; không đặt ra; tự đặt ra; thông tin trên loa; thông tin đến; thông tin
            cho; thông tin tới; thông tin kịp thời; thông tin đầy đủ; thông tin rộng rãi;
            tổng kiểm tra; tổng rà soát; tổng vệ sinh; tổng kiểm kê; tổng điều tra;
            bảo lưu; biểu diễn; cân bằng; chẩn đoán; dàn dựng; điều khiển; đối xử; mang lại; noi
            gương; nối mạng; sưu tập; thích ứng; thể hiện; tìm việc làm; trừng phạt;
            cải tổ; tinh giảm; đào thải; xét tuyển; nhân ra; có thái độ; khoán gọn; khoán biên
            chế; khoán chi; tự chủ; chọn lựa; chuyển mạnh; chuyển nhanh; chuyển hướng; sắp đặt;
            họp định kỳ; họp thường kỳ; họp giao ban; họp mỗi; họp hằng; họp hàng;
            phân nhiệm; chọn cử; có chế độ; có quy
            hoạch; có đề án; có lộ trình; có quy định; có quy chế; có hình thức; báo cáo số
            lượng; báo cáo số liệu; làm thủ tục; lập thủ tục; có mặt; ôn thi; ôn luyện; họp dân;
            họp bàn; họp xét; đốn tỉa; xông pha; không cấp; buộc; thống nhất
            sử dụng; thống nhất quản lý; thống nhất áp dụng; ăn chín; ăn chín, uống
            sôi; ăn chín uống sôi; uống sôi;
            ngủ màn; súc họng; mặc ấm; đi khám; đến ngay; đội mũ; thắt dây; vun gốc; sưởi ấm; thụ
            phấn; ngâm ủ; đổ ải; đậy kín; lật úp; bao trái; quạt nước; cho ăn; cho uống; uống đủ;
            giải phóng đất; giải phóng ruộng; sơ tuyển; bình nghị; phúc tra; mật phục; đối khớp;
            phụ đạo; cân đo; tích tụ; hộ đê; tích nước; tôn cao; lai tạo; tủ gốc; bao quả
        """,
        "nominal": """
            quản lý; xây dựng; phát triển; kiểm tra; giám sát; thanh tra; bảo vệ; đầu tư; sản
            xuất; khai thác; phòng cháy; phòng cháy, chữa cháy; phòng cháy chữa cháy; phòng chống;
            phòng, chống; phòng ngừa; phòng trừ; tuyên truyền; đào
            tạo; bồi dưỡng; cải cách; chuyển đổi; bồi thường; giải phóng; giải ngân; thu hút; bảo
            đảm; đảm bảo; góp phần; đáp ứng; phục vụ; tiêu thụ; chế biến; xúc tiến; tái cơ cấu; cơ
            cấu lại; bảo tồn; khám; chữa; điều trị; kinh doanh; sử dụng; vận chuyển; chăn nuôi;
            thu hoạch; truy quét; điều tra; tăng; quy hoạch; kiểm toán; xét xử; hợp tác; đối
            ngoại; hội nhập; cấp giấy; cấp phép; cấp phát; cấp đổi; chăm sóc; kiểm kê; đấu giá;
            đấu thầu; thi công; tiêm chủng; giáo dục; quảng bá; giao dịch; tái định cư; kiểm dịch;
            dự báo; cảnh báo; truyền thông; ổn định; chuyển đổi số; điều hành ngân sách; điều hành
            chi; điều hành thu; điều hành chính sách; điều hành dự toán; điều hành tín dụng; điều
            hành giá; điều hành linh hoạt; chuyển giao; xuất khẩu; nhập khẩu; gia công; bảo hộ;
            bảo trợ; trợ cấp; phổ cập; chiếu sáng; cứu nạn; di chuyển; tái tạo; tham dự; vệ sinh;
            cho thuê; cho vay; thi tuyển; định cư; tiếp cận; thí nghiệm; thực nghiệm; kiểm sát
        """,
        "manner": """
            tốt; nghiêm; kịp thời; quyết liệt; đồng bộ; có hiệu quả; hiệu quả; đầy đủ; đủ; ngay;
            chặt chẽ; thường xuyên; nghiêm túc; nghiêm ngặt; mạnh; mạnh mẽ; nhanh; sớm; kỹ; rõ; cụ
            thể; đúng; chu đáo; triệt để; dứt điểm; nghiêm minh; sâu rộng; sâu; toàn diện; hơn
            nữa; thật tốt; có chất lượng; tích cực; khẩn trương; thành công; linh
            hoạt; hợp lý; hài hòa; sát sao; tối đa; lại; hơn; chặt; sát; sâu sát; dần;
            trang trọng; trọng thể; thiết thực; bài bản; sáng tạo; rộng rãi; rộng khắp; đều đặn;
            nghiêm khắc; thật nặng; thật nghiêm; thật chặt; thật kỹ; thật sát;
            nhanh gọn; chính xác; khách quan; tận gốc; quy củ; thông suốt; nhịp nhàng; ít nhất;
            sâu sắc
        """,
        "noun": """
            xuất nhập khẩu; chương trình; văn phòng; đại đoàn kết; hướng dẫn viên; thuyết minh viên;
            tuyên truyền viên; giám sát viên; trang bị phòng hộ; trang bị bảo hộ; tiếp tay;
            đoàn thanh tra; đoàn kiểm tra; đoàn giám sát; tổ kiểm tra; tổ giám sát; tổ thẩm định;
            hội đồng thẩm định; thanh tra viên;
            công trình; quá trình; lộ trình; quy trình;
            tờ trình; chỉ tiêu; chỉ số; chỉ thị; trình độ; tổ chức đảng; tổ chức chính trị; tổ
            chức cơ sở; tổ chức đoàn thể; tổ chức bộ máy; tổ chức xã hội; tổ chức có; tổ chức
            khác; tổ chức tín dụng; tổ chức thủy lợi; tổ chức thành viên; tổ chức công
            đoàn; tổ chức phi chính phủ; tổ chức cộng đồng; tổ chức kinh tế;
            tổ chức tôn giáo; tổ chức quốc tế; thi tuyển sinh; các tổ
            chức; tổ chức đang; tổ chức đã; tổ chức chưa; tổ chức, cá nhân; tổ chức hành chính;
            ban chỉ đạo; ban quản lý; ban tổ chức; ban chấp hành; cơ quan tham mưu; cơ quan quản
            lý; cơ quan chủ trì; cơ quan phối hợp; cơ quan điều tra; cơ quan chỉ đạo; đơn vị thi
            công; đơn vị quản lý; đơn vị chủ trì; đơn vị phối hợp; đơn vị tổ chức; đơn vị sản
            xuất; đơn vị tư vấn; quản lý nhà nước; chi bộ; chi phí; chi cục; chi hội; chi nhánh;
            cấp ủy; cấp huyện; cấp xã; cấp tỉnh; cấp trên; cấp dưới; cấp cơ sở; cấp có thẩm quyền;
            cấp thẩm quyền; thu nhập; thu ngân sách; giao thông; giảm nghèo; tăng trưởng; đầu tư
            công; vốn đầu tư; nhà đầu tư; chủ đầu tư; dự án đầu tư; môi trường đầu tư; làng nghề;
            làm ăn; ký túc xá; tiếp theo; báo cáo số; báo cáo kết quả số; giữ vai trò;
            quyết định; quy định; quy định pháp luật; quy định của; quy định hiện hành; quy định
            có liên quan; kết quả; kết cấu; tạo hình; chuyển biến; hợp tác xã; người chăn nuôi; hộ
            chăn nuôi; hộ kinh doanh; hộ sản xuất; cơ sở sản xuất; cơ sở kinh doanh; cơ sở chăn
            nuôi; cơ sở giáo dục; cơ sở khám; người sử dụng; doanh nghiệp sản xuất; cán bộ quản
            lý; công chức quản lý; giáo dục đào tạo; giáo dục và đào tạo; đặt ra; báo chí; cấp
            nước; cấp điện; thu chi; thi đua, khen thưởng; đội quản lý; chi cục quản lý; cục quản
            lý; lực lượng quản lý; lực lượng kiểm lâm; tổ công tác; trạm kiểm soát; nhân dân; quốc
            phòng; nhân viên; nhân lực; nhân sự; thu hút đầu tư nước ngoài; đối tượng sử dụng; hội
            đồng thẩm định; hội đồng quản lý; hội đồng giải phóng; có tên; có liên quan; có thẩm
            quyền; có điều kiện; có dự án; trực thuộc; trực tuyến; được giao; được phân công; được
            phân công phụ trách; cử tri; cử nhân; hè thu; thu đông; mùa thu; nguồn thu; khoản thu;
            thất thu; có chọn lọc; khoản chi; mức thu; mức chi; thường trực; phát sinh; tổ chức,
            doanh nghiệp; có đủ điều kiện; có đất; có rừng; có nhu cầu; ban bồi thường; trung tâm
            phát triển; quỹ phát triển; quỹ bảo vệ; cơ chế phối hợp; quy chế phối hợp; cán bộ lãnh
            đạo; lãnh đạo các cấp; lãnh đạo các sở; lãnh đạo cơ quan; lãnh đạo đơn vị; lãnh đạo địa
            phương; lãnh đạo tỉnh; lãnh đạo huyện; lãnh đạo ubnd; tập thể lãnh đạo; ban lãnh đạo;
            tiếp khách; ổn định chính trị; giúp việc; định hướng đến; định hướng tới; bán thành
            phẩm; kể từ; chỉ dẫn địa lý; trật tự; tự nhiên; tự phát; tự quản; viện kiểm sát; kiểm
            sát viên; ngành kiểm sát; phân lân; phân đạm; phân kali; phân bón; phân chuồng; phân hữu
            cơ
        """,
        "modal": f"""
            nên; không nên; cần; cần phải; phải; không được; được yêu cầu; chịu trách nhiệm thi
            hành; {DUTIES}
        """,
        # Tells what was done, or what is so: nothing that is to be done.
        "done": """
            yêu cầu; đề nghị; nhấn mạnh; chỉ rõ; nêu rõ; khẳng định; bế mạc; khai mạc; đã; đang;
            vừa; vẫn; mới; chưa; có thể; ghi nhận; biểu dương; đánh giá cao; họp; nghe; cho rằng;
            nhận định; thống nhất; đồng ý; tán thành; nhất trí; cơ bản nhất trí;
            cơ bản thống nhất; cơ bản đồng ý; cơ bản tán thành; hoan nghênh; có; là; gồm; cho biết;
            thông qua; chúc mừng; cảm ơn; tin tưởng; mong muốn; tiếp tục có; tiếp tục phát triển ổn
            định; tham dự có; tham dự gồm; cùng dự có; dự họp có; tham gia có;
            thống nhất với báo cáo; thống nhất với nội dung; thống nhất với đề nghị; thống nhất với
            đề xuất; thống nhất với tờ trình; thống nhất với ý kiến; thống nhất với dự thảo;
            thuộc diện; thuộc đối tượng; nhận được; không thuộc; phát biểu; tự giải thể
        """,
        "passive": "được; bị",
    }
)
_OF = keys("của")
_LET = keys("cho")
_POINTS = keys("đầu")
_IN, _WITH, _TOGETHER = keys("trong với"), keys("với"), keys("bộ")  # chủ động trong điều hành
_TIMES = keys("năm quý tháng tuần ngày thời lúc khi quá")
_SO = keys("rõ ngay")
_NO_VERBS = keys("làm còn nhưng thì mà cũng hơn nữa phải cần nên là và hoặc đã chưa")
_NUMBER = keys("số")
_MAKES = keys("hóa")  # hợp lý hóa, cổ phần hóa
_NOT_MADE = keys("văn hàng tiêu thanh tuyên tạo")  # văn hóa, hàng hóa, Thanh Hóa
# Adverbs that nothing but a verb follows.
LIVELY = Phrases(
    {
        "": """
            kịp thời; khẩn trương; nghiêm túc; quyết liệt; thường xuyên; kiên quyết; chủ động;
            tích cực; nhanh chóng; tuyệt đối; không được; thực sự; thật sự; mạnh dạn; luôn; hết
            sức; gương mẫu; xung kích; gấp rút; dứt khoát; sẵn sàng
        """
    }
)


_OPENS = Phrases({"": "công khai, minh bạch"})  # is done to what follows, not how


@dataclass(frozen=True, slots=True)
class Head:
    """The directive phrase of a clause, words `first` up to `last`.

    `opens` tells that an adverb or an opener begins it, `acts` that its first verb does something,
    `verbs` how many there are. `lists` tells that an opener takes what
    may be named: tăng cường quản lý. `finite` tells that how it is done is said after the verb,
    which so names no thing: bố trí đủ vốn.
    """

    first: int
    last: int
    opens: bool
    acts: bool
    verbs: int
    lists: bool
    finite: bool


def head_at(line: Line, first: int, last: int) -> Head | None:
    """Return the directive phrase that begins at a word, or None."""
    position, opens, acts, verbs, finite = first, False, False, 0, False
    taken: list[Part] = []
    while position < last:
        token = line.tokens[position]
        if position > first and (token.sign not in ("", ",") or token.capital):
            break
        found = PARTS.at(line, position, last)
        manner = found is not None and found[0] == "manner" and position == first
        if (manner or not found) and not verbs and plain_verb(line, position, last):
            found = "nominal", position + 1  # chặt tỉa cành cây
        if not found and position == first and token.key in _LET:
            found = _let(line, position + 1, last)
        found = _made(line, position, last) or _reports_how_many(line, found, last) or found
        if position == first and token.sign != "," and (opened := _OPENS.at(line, first, last)):
            found = "action", opened[1]
        if not (found or verbs) and _is_done_so(line, position, last):
            found = "action", position + 1
        if not found:
            if taken and not verbs and taken[0] == "adverb" and _is_within(line, position, last):
                verbs = 1  # what is to be done is how: Quyết liệt hơn nữa trong điều hành
            elif opens and not verbs and _is_lively(line, first, position):
                verbs, position = 1, position + 1  # a verb that is in no list: chủ động phòng dịch
            break
        part, after = found
        taken.append(part)
        if position > first and token.sign == "," and part not in ("adverb", "manner"):
            break
        if part == "adverb" or part == "modal":
            if verbs and (line.tokens[position].sign or token.key in _POINTS):
                break  # giảm đầu mối
            opens, finite = opens or not verbs, finite or bool(verbs and not token.must)
        elif part == "opener":
            opens, verbs = True, verbs + 1
        elif part in ("action", "nominal"):
            acts = acts or (part == "action" and not verbs)
            verbs += 1
        elif part == "manner" and (verbs or opens):
            finite = finite or bool(verbs)
        else:
            break
        position = after
    if verbs == 1 and not opens and position - first <= 2 and _is_owned(line, position, last):
        return None
    lists = "opener" in taken and "nominal" in taken and "action" not in taken
    return Head(first, position, opens, acts, verbs, lists, finite) if verbs else None


def _reports_how_many(
    line: Line, found: tuple[Part, int] | None, last: int
) -> tuple[Part, int] | None:
    """Return the verb of "báo cáo số ca", where no number of a document follows."""
    if found is None or found[0] != "noun" or line.tokens[found[1] - 1].key not in _NUMBER:
        return None
    follows = found[1] < last and not line.tokens[found[1]].key[0].isdigit()
    return ("action", found[1] - 1) if follows and PARTS.at(line, found[1] - 3) else None


def _is_lively(line: Line, first: int, position: int) -> bool:
    """Tell whether an adverb that nothing but a verb follows stands before a word: chủ động vốn."""
    if line.tokens[position].key[0].isdigit():
        return False
    begins = (first, max(first, position - 2))
    return any((found := LIVELY.at(line, p)) and found[1] in (position, first + 2) for p in begins)


def _let(line: Line, position: int, last: int) -> tuple[Part, int] | None:
    """Tell whether "cho" lets something be done: cho kiểm định lại cầu."""
    found = PARTS.at(line, position, last)
    if found is None or found[0] != "action" or line.tokens[position].sign:
        return None
    known = is_word(line.tokens[position - 1].key, line.tokens[position].key)  # cho vay
    return None if known else ("adverb", position)


def _is_within(line: Line, position: int, last: int) -> bool:
    """Tell whether it is said in what: trong điều hành; not when: trong năm 2004."""
    if line.tokens[position].key not in _IN or position + 1 >= last:
        return False
    if line.tokens[position].key in _WITH and line.tokens[position - 1].key in _TOGETHER:
        return False  # cho phù hợp và đồng bộ với …
    following = line.tokens[position + 1].key
    return following not in _TIMES and not following[0].isdigit()


def _made(line: Line, position: int, last: int) -> tuple[Part, int] | None:
    """Return the verb that ends in "hóa": hợp lý hóa, cổ phần hóa; not văn hóa."""
    for after in range(position + 1, min(last, position + 3)):
        token = line.tokens[after]
        if token.sign or token.capital:
            return None
        if token.key in _MAKES:
            made = line.tokens[after - 1].key not in _NOT_MADE
            return ("action", after + 1) if made else None
    return None


def _is_done_so(line: Line, position: int, last: int) -> bool:
    """Tell whether a word in no list is a verb, since how it is done follows: định rõ phạm vi."""
    token = line.tokens[position]
    if position + 2 >= last or token.key[0].isdigit() or line.tokens[position + 1].sign:
        return False
    plain = token.key not in _NO_VERBS and not is_word(token.key, line.tokens[position + 1].key)
    return plain and line.tokens[position + 1].key in _SO


def _is_owned(line: Line, first: int, last: int) -> bool:
    """Tell whether a verb is a thing here: hướng dẫn của Bộ."""
    return first < last and not line.tokens[first].sign and line.tokens[first].key in _OF

"""ingest/tasks/speeches.py: to whom a speech goes on, and who at a meeting only asks."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ingest.written import told, written

HEAD = "Hội nghị giao ban quý I\n\nSáng 5/4, Tỉnh ủy tổ chức hội nghị.\n\n"


def test_a_speech_goes_on_to_another_body(tmp_path: Path) -> None:
    said = "Đồng chí đề nghị các xã chăm sóc lúa. Công an xã nắm chắc địa bàn, xử lý nạn cờ bạc."
    assert [told(task) for task in written(tmp_path, HEAD + said)] == [
        "Đồng chí | các xã | – | các xã chăm sóc lúa",
        "Đồng chí | Công an xã | – | Công an xã nắm chắc địa bàn",
        "Đồng chí | Công an xã | – | xử lý nạn cờ bạc",
    ]


@pytest.mark.parametrize(
    "after",
    [
        "Hội nghị thảo luận các tờ trình của Ban Tổ chức.",
        "UBND tỉnh trao Bằng khen cho 5 tập thể.",
        "Sở Nội vụ đã hoàn thành đề án.",
    ],
)
def test_what_is_told_of_a_meeting_after_a_speech(after: str, tmp_path: Path) -> None:
    found = written(tmp_path, f"{HEAD}Đồng chí đề nghị các xã chăm sóc lúa. {after}")
    assert [task.text for task in found] == ["các xã chăm sóc lúa"]


@pytest.mark.parametrize("who", ["Bí thư các đảng ủy", "Đại diện các xã", "Nhiều ý kiến"])
def test_those_below_who_ask_direct_nobody(who: str, tmp_path: Path) -> None:
    assert not written(tmp_path, f"{HEAD}{who} đề nghị Tỉnh ủy sớm ban hành hướng dẫn nhân sự.")


def test_whoever_opens_a_paragraph_must_do_what_follows(tmp_path: Path) -> None:
    text = f"""{HEAD}Thời gian tới, đồng chí Phó Bí thư yêu cầu:

Các đảng ủy xã khẩn trương chuẩn bị đại hội. Lựa chọn đơn vị làm điểm.

Văn phòng theo dõi, đôn đốc các việc chậm.
"""
    assert [task.assignee for task in written(tmp_path, text)] == [
        "Các đảng ủy xã",
        "Các đảng ủy xã",
        "Văn phòng",
    ]


def test_people_are_told_how_to_do_something(tmp_path: Path) -> None:
    said = "Ngành chức năng khuyến cáo bà con thu hoạch nhanh gọn diện tích lúa đã chín."
    (task,) = written(tmp_path, HEAD + said)
    assert told(task) == (
        "Ngành chức năng | bà con | – | bà con thu hoạch nhanh gọn diện tích lúa đã chín"
    )


@pytest.mark.parametrize(
    ("lead", "deadline"),
    [
        ("Kết luận hội nghị, đồng chí Phó Bí thư đề nghị thời gian tới:", None),
        ("Kết luận hội nghị, đồng chí Phó Bí thư yêu cầu trong tháng 8:", "trong tháng 8"),
        ("Đồng chí Phó Bí thư nhấn mạnh một số nhiệm vụ trong thời gian tới:", None),
        (
            "Bế mạc, đồng chí Phó Bí thư nhấn mạnh một số nội dung trọng tâm cần tập trung thực "
            "hiện trong thời gian tới:",
            None,
        ),
    ],
)
def test_a_lead_in_may_end_in_a_time(lead: str, deadline: str | None, tmp_path: Path) -> None:
    (task,) = written(tmp_path, f"{HEAD}{lead}\n\n- Văn phòng tham mưu kế hoạch kiểm tra.\n")
    assert (task.assigned_by or "").lower() == "đồng chí phó bí thư"
    assert task.assignee == "Văn phòng"
    assert task.deadline == deadline


@pytest.mark.parametrize(
    "said",
    [
        "Các đại biểu cho rằng cần có giải pháp căn cơ; đề nghị UBND tỉnh rà soát các dự án.",
        "Thảo luận tại cuộc họp, các đồng chí cơ bản thống nhất; đề nghị Sở Y tế bổ sung số liệu.",
        "Hội nghị lần này có nhiệm vụ quan trọng là xem xét, cho ý kiến về 5 nội dung.",
    ],
)
def test_what_is_discussed_directs_nobody(said: str, tmp_path: Path) -> None:
    assert not written(tmp_path, f"{HEAD}Phát biểu tại hội nghị có 3 đồng chí.\n\n{said}\n")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "Hội nghị thống nhất tiếp tục chỉ đạo sản xuất; đẩy mạnh giải ngân vốn.",
            ["tiếp tục chỉ đạo sản xuất", "đẩy mạnh giải ngân vốn"],
        ),
        (
            "Hội nghị đề ra nhiệm vụ trọng tâm quý II là: chăm sóc lúa; trồng rừng phòng hộ.",
            ["chăm sóc lúa", "trồng rừng phòng hộ"],
        ),
        (
            "Đồng chí phát biểu tại hội nghị. Phương hướng thời gian tới, tiếp tục củng cố chi bộ.",
            ["tiếp tục củng cố chi bộ"],
        ),
        ("Hội nghị thống nhất thông qua Nghị quyết.", []),
        ("Hội nghị thống nhất với báo cáo của Ban Thường vụ.", []),
    ],
)
def test_what_a_meeting_resolves(said: str, expected: list[str], tmp_path: Path) -> None:
    assert [task.text for task in written(tmp_path, f"{HEAD}{said}\n")] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "Về tuyên truyền, các báo tăng thời lượng đưa tin.",
            ["các báo tăng thời lượng đưa tin"],
        ),
        ("Cùng với đó là việc đẩy mạnh cải cách hành chính.", ["đẩy mạnh cải cách hành chính"]),
        (
            "Đồng chí yêu cầu tiếp thu đầy đủ các ý kiến tham gia, hoàn thiện đề án.",
            ["tiếp thu đầy đủ các ý kiến tham gia", "hoàn thiện đề án"],
        ),
        (
            "Đồng chí yêu cầu các xã phải đoàn kết, quyết tâm cao, nỗ lực lớn.",
            ["các xã phải đoàn kết, quyết tâm cao, nỗ lực lớn"],
        ),
        (
            "Đồng chí yêu cầu các xã rà soát quỹ đất, tập trung cao độ cho các dự án.",
            ["các xã rà soát quỹ đất", "tập trung cao độ cho các dự án"],
        ),
        (
            "Đồng chí đề nghị cấp ủy các cấp tiếp tục nâng cao chất lượng sinh hoạt.",
            ["cấp ủy các cấp tiếp tục nâng cao chất lượng sinh hoạt"],
        ),
        (
            "Đồng chí lưu ý quá trình triển khai phải đánh giá kỹ tác động.",
            ["quá trình triển khai phải đánh giá kỹ tác động"],
        ),
        (
            "Đồng chí yêu cầu các xã làm một số việc, đó là: Rà soát quỹ đất; trồng cây phân tán.",
            ["Rà soát quỹ đất", "trồng cây phân tán"],
        ),
        (
            "Đồng chí cho rằng, nhiệm vụ rất nặng nề, đòi hỏi cả hệ thống chính trị phải vào cuộc.",
            [],
        ),
        (
            "Văn phòng Tỉnh ủy bảo đảm các điều kiện phục vụ kỳ họp, gửi tài liệu cho đại biểu.",
            ["Văn phòng Tỉnh ủy bảo đảm các điều kiện phục vụ kỳ họp", "gửi tài liệu cho đại biểu"],
        ),
        (
            "Chi nhánh Ngân hàng yêu cầu các công ty giảm phí; nông dân thu hoạch sớm ruộng cà.",
            ["các công ty giảm phí", "nông dân thu hoạch sớm ruộng cà"],
        ),
    ],
)
def test_how_a_speech_goes_on(said: str, expected: list[str], tmp_path: Path) -> None:
    found = written(tmp_path, f"{HEAD}Đồng chí đề nghị các xã chăm sóc lúa. {said}\n")
    assert [task.text for task in found] == ["các xã chăm sóc lúa", *expected]


def test_what_follows_from_what_was_said_directs(tmp_path: Path) -> None:
    said = "Phát biểu tại hội nghị, đồng chí Bí thư cho rằng, nhiệm vụ rất nặng nề."
    text = f"{HEAD}{said} Theo đó, các phường tập trung rà soát từng công trình.\n"
    assert [task.assignee for task in written(tmp_path, text)] == ["các phường"]


def test_whom_a_sentence_is_about_must_act(tmp_path: Path) -> None:
    said = "Đồng chí đề nghị UBND tỉnh trồng rừng. Đối với Sở Y tế, tổng hợp đầy đủ ý kiến."
    assert [task.assignee for task in written(tmp_path, HEAD + said)] == ["UBND tỉnh", "Sở Y tế"]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "Đảng ủy UBND tỉnh khẩn trương chỉ đạo lập quy hoạch chung các thị trấn.",
            ["Đảng ủy UBND tỉnh"],
        ),
        (
            "Đồng chí Bí thư cũng chỉ đạo, Hội Nông dân tỉnh cần mở rộng quỹ hỗ trợ.",
            ["Hội Nông dân tỉnh"],
        ),
        ("Đồng chí mong muốn các hội viên tích cực trồng rừng.", ["các hội viên"]),
        (
            "Đồng chí yêu cầu Sở Y tế mua đủ vắc xin; mong muốn mỗi thầy thuốc, cán bộ nêu gương.",
            ["Sở Y tế", "mỗi thầy thuốc, cán bộ"],
        ),
        (
            "Đồng chí yêu cầu Sở Y tế mua đủ vắc xin; đối với Công an tỉnh, tiếp tục mở cao điểm.",
            ["Sở Y tế", "Công an tỉnh"],
        ),
        (
            "Đối với đề nghị cấp thêm kinh phí: Sở Tài chính cân đối, trả lời trong tháng 3.",
            ["Sở Tài chính"],
        ),
        ("Doanh nghiệp mong muốn tỉnh sớm giao đất.", []),
    ],
)
def test_to_whom_a_speech_goes_on(said: str, expected: list[str], tmp_path: Path) -> None:
    found = written(tmp_path, f"{HEAD}Đồng chí đề nghị các xã chăm sóc lúa. {said}\n")
    assert [task.assignee for task in found] == ["các xã", *expected]


def test_what_a_comrade_asks_is_a_speech_under_any_title(tmp_path: Path) -> None:
    text = (
        "Thường trực Tỉnh ủy làm việc với các huyện\n\n"
        "Đồng chí yêu cầu Sở Y tế mua đủ vắc xin. Các đồng chí bí thư huyện ủy tăng cường đi cơ "
        "sở.\n"
    )
    assert [task.assignee for task in written(tmp_path, text)] == [
        "Sở Y tế",
        "Các đồng chí bí thư huyện ủy",
    ]


@pytest.mark.parametrize(
    "said",
    [
        "Những lò gạch đã có kết luận sai phạm, kiên quyết cưỡng chế, tháo dỡ.",
        "Chủ động di dời dân khỏi vùng sạt lở, lấy phòng ngừa là chính.",
    ],
)
def test_of_which_things_and_how_is_said_with_what_to_do(said: str, tmp_path: Path) -> None:
    found = written(tmp_path, f"{HEAD}Đồng chí đề nghị các xã chăm sóc lúa. {said}\n")
    assert [task.text for task in found][1:] == [said.rstrip(".")]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "Cụ thể, Sở Y tế tham mưu mua đủ vắc xin.",
            [("Sở Y tế", "Sở Y tế tham mưu mua đủ vắc xin")],
        ),
        (
            "Việc đặt tên thôn phải làm thận trọng.",
            [(None, "Việc đặt tên thôn phải làm thận trọng")],
        ),
        (
            "Đồng chí cũng lưu ý một số vấn đề: không để cháy rừng; rà soát các hồ chứa.",
            [(None, "không để cháy rừng"), (None, "rà soát các hồ chứa")],
        ),
        (
            "Đồng chí yêu cầu Sở Y tế mua đủ vắc xin; riêng các trạm y tế mới, nhà thầu phải làm "
            "xong trước Tết.",
            [
                ("Sở Y tế", "Sở Y tế mua đủ vắc xin"),
                ("nhà thầu", "riêng các trạm y tế mới, nhà thầu phải làm xong trước Tết"),
            ],
        ),
    ],
)
def test_what_else_a_speech_goes_on_to(
    said: str, expected: list[tuple[str | None, str]], tmp_path: Path
) -> None:
    found = written(tmp_path, f"{HEAD}Đồng chí đề nghị các xã chăm sóc lúa. {said}\n")
    assert [(task.assignee, task.text) for task in found][1:] == expected


def test_each_comrade_is_charged_in_a_speech(tmp_path: Path) -> None:
    said = "Đồng chí Bí thư Tỉnh ủy đề nghị các xã trồng rừng. Mỗi Tỉnh ủy viên bám sát cơ sở."
    found = written(tmp_path, HEAD + said)
    assert [task.assignee for task in found] == ["các xã", "Mỗi Tỉnh ủy viên"]


def test_more_than_ever_somebody_must(tmp_path: Path) -> None:
    said = "Đồng chí nhấn mạnh, trong lúc khó khăn, hơn lúc nào hết các xã phải đoàn kết."
    assert [task.text for task in written(tmp_path, HEAD + said)] == ["các xã phải đoàn kết"]


def test_a_speech_goes_on_in_the_next_paragraph(tmp_path: Path) -> None:
    text = f"""{HEAD}Kết luận hội nghị, đồng chí Bí thư yêu cầu các xã chăm sóc lúa.

Về giáo dục, Phòng Giáo dục cần sắp xếp lại điểm trường. Chú trọng dạy nghề cho thanh niên.

Tại hội nghị, Phòng Nội vụ đã công bố quyết định khen thưởng. Chú trọng phong trào thi đua.
"""
    assert [told(task) for task in written(tmp_path, text)] == [
        "đồng chí Bí thư | các xã | – | các xã chăm sóc lúa",
        "đồng chí Bí thư | Phòng Giáo dục | – | Phòng Giáo dục cần sắp xếp lại điểm trường",
        "đồng chí Bí thư | – | – | Chú trọng dạy nghề cho thanh niên",
    ]


def test_work_that_is_announced_after_a_colon_is_directed(tmp_path: Path) -> None:
    said = "Đồng chí nhấn mạnh một số nhiệm vụ: giữ vững an ninh; mở rộng diện tích chè."
    found = [task.text for task in written(tmp_path, HEAD + said)]
    assert found == ["giữ vững an ninh", "mở rộng diện tích chè"]


def test_one_of_those_who_discuss_says_what_he_thinks(tmp_path: Path) -> None:
    said = "Tại phiên thảo luận, các đại biểu nhất trí với tờ trình. "
    said += "Đồng chí Trưởng phòng Tài chính cho rằng cần rà soát các khoản chi."
    assert not written(tmp_path, HEAD + said)


def test_whoever_answers_directs_then(tmp_path: Path) -> None:
    said = "Giải trình các ý kiến, Chủ tịch UBND huyện Lò Văn Páo khẳng định huyện sẽ bố trí vốn. "
    (task,) = written(tmp_path, f"{HEAD}{said}Đồng chí giao Phòng Kinh tế khảo sát các tuyến kênh.")
    assert told(task) == (
        "Chủ tịch UBND huyện Lò Văn Páo | Phòng Kinh tế | – | Phòng Kinh tế khảo sát các tuyến kênh"
    )


def test_whoever_pleads_with_the_province_directs_nobody(tmp_path: Path) -> None:
    said = "Đồng chí Bí thư Thành ủy kiến nghị tỉnh phân cấp quản lý đất đai cho thành phố."
    assert not written(tmp_path, HEAD + said)


def test_one_directive_verb_after_another_names_somebody_else(tmp_path: Path) -> None:
    said = "Đồng chí giao Sở Y tế báo cáo UBND tỉnh trong tháng 7; yêu cầu các nhà thầu cam kết "
    said += "tiến độ; chỉ đạo UBND các xã bàn giao mặt bằng."
    assert [told(task) for task in written(tmp_path, HEAD + said)] == [
        "Đồng chí | Sở Y tế | trong tháng 7 | Sở Y tế báo cáo UBND tỉnh trong tháng 7",
        "Đồng chí | các nhà thầu | – | các nhà thầu cam kết tiến độ",
        "Đồng chí | UBND các xã | – | UBND các xã bàn giao mặt bằng",
    ]


def test_a_record_turns_to_what_else_was_done(tmp_path: Path) -> None:
    text = f"""{HEAD}Đồng chí đề nghị thực hiện một số việc sau:

Các xã chăm sóc lúa.

Cũng trong sáng nay, Tỉnh ủy đã trao Huy hiệu Đảng cho 5 đồng chí.
"""
    assert [task.text for task in written(tmp_path, text)] == ["Các xã chăm sóc lúa"]


def test_by_when_a_speech_wants_what_it_goes_on_to(tmp_path: Path) -> None:
    said = "Đồng chí đề nghị các xã chăm sóc lúa. Chậm nhất ngày 20/6, các phòng gửi kế hoạch. "
    said += "Năm qua, các phòng gửi đủ báo cáo."
    found = [told(task) for task in written(tmp_path, HEAD + said)]
    assert found[1:] == [
        "Đồng chí | các phòng | Chậm nhất ngày 20/6 | các phòng gửi kế hoạch",
    ]


def test_what_each_proposal_must_have_is_directed_by_no_proposal(tmp_path: Path) -> None:
    lead = "Chủ tịch UBND tỉnh nhấn mạnh: cán bộ không trả lời chung chung; "
    text = f"{HEAD}{lead}mỗi kiến nghị phải có văn bản trả lời trong 15 ngày làm việc.\n"
    assert {task.assigned_by for task in written(tmp_path, text)} == {"Chủ tịch UBND tỉnh"}

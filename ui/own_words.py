"""What Streamlit itself says, in English only, put into the page's language by a script."""

from __future__ import annotations

import json
from collections.abc import Mapping

from assistant.reports import Language

# Where its own words stand; no word of a record, a question or a model does.
PLACES = (
    "[data-testid=stFileUploaderDropzone] > span p",
    "[data-testid=stFileUploaderDropzoneInstructions] span",
    "[data-testid=InputInstructions] span",
    "[data-testid=stDataFrameColumnMenu] *",
    "[data-testid=stTooltipContent] p",
    "[role=listbox][data-empty=true] span",
    "[data-testid=stFileChip] > [role=alert]",
    "[data-testid=stTooltipErrorContent]",
    "[role=dialog] > h2",
    "[role=dialog] > div > div",
)
LOST = "Máy chủ không trả lời. Trang tự nối lại khi máy chủ chạy lại; câu đã hỏi vẫn còn."
VIETNAMESE: Mapping[str, str] = {
    "Upload": "Chọn tệp",
    "200MB per file": "hoặc kéo thả vào đây; mỗi tệp không quá 200 MB",
    "Press Enter to apply": "Nhấn Enter để áp dụng",
    "Press Enter to submit form": "Nhấn Enter để gửi",
    "No results": "Không có",
    "Error: ": "Lỗi: ",
    "File must be 200.0MB or smaller.": "Tệp không được quá 200 MB.",
    "Page not found": "Không có trang này",
    "The page that you have requested does not seem to exist. Running the app's main page.": (
        "Đây là trang đầu."
    ),
    # while the server is not there
    "Connection error": "Mất kết nối",
    "Streamlit server is not responding. Are you connected to the internet?": LOST,
    "Is Streamlit still running? If you accidentally stopped Streamlit, just restart it in your "
    "terminal:": LOST,
    # a table's menus
    "Sort ascending": "Sắp xếp tăng dần",
    "Sort descending": "Sắp xếp giảm dần",
    "Statistics": "Thống kê",
    "Autosize": "Vừa độ rộng",
    "Pin column": "Ghim cột",
    "Unpin column": "Bỏ ghim cột",
    "Hide column": "Ẩn cột",
    # names that are read out, or shown beside the pointer
    "Show/hide columns": "Hiện, ẩn cột",
    "Clear selection": "Bỏ chọn",
    "Download as CSV": "Tải về CSV",
    "Search": "Tìm trong bảng",
    "Fullscreen": "Toàn màn hình",
    "Close fullscreen": "Thôi toàn màn hình",
    "Sidebar": "Thanh bên",
    "Collapse sidebar": "Đóng thanh bên",
    "Expand sidebar": "Mở thanh bên",
    "App pages": "Các trang",
    "Send message": "Gửi",
    "file upload": "Tệp đưa vào kho",
    "Add files": "Thêm tệp",
    "Close": "Đóng",
}
# What a name may begin with.
BEGINNINGS: Mapping[str, str] = {"Help for ": "Giải thích: ", "Remove ": "Bỏ "}

# What was put into one language is put back into the other, since Streamlit does not say it again.
_SCRIPT = """<script>
{
  const places = %(places)s, to = %(to)d, words = new Map(), beginnings = %(beginnings)s;
  for (const pair of %(words)s) for (const one of pair) words.set(one, pair[to]);
  const say = (said) => {
    const known = words.get(said);
    if (known !== undefined) return known;
    const pair = beginnings.find((pair) => said.startsWith(pair[1 - to]));
    return pair ? pair[to] + said.slice(pair[1 - to].length) : said;
  };
  const sayAll = () => {
    for (const place of document.querySelectorAll(places))
      for (const node of place.childNodes)
        if (node.nodeType === Node.TEXT_NODE && words.has(node.nodeValue)
            && node.nodeValue !== words.get(node.nodeValue))
          node.nodeValue = words.get(node.nodeValue);
    for (const named of document.querySelectorAll("[aria-label]")) {
      const said = named.getAttribute("aria-label");
      if (say(said) !== said) named.setAttribute("aria-label", say(said));
    }
  };
  window.conferOwnWords?.disconnect();
  window.conferOwnWords = new MutationObserver(sayAll);
  window.conferOwnWords.observe(document.body, {
    subtree: true, childList: true, characterData: true, attributeFilter: ["aria-label"],
  });
  sayAll();
}
</script>"""


def own_words(language: Language) -> str:
    """Return the script that keeps Streamlit's own words in a language."""
    return _SCRIPT % {
        "places": json.dumps(", ".join(PLACES)),
        "to": 1 if language == "vi" else 0,
        "words": json.dumps(list(VIETNAMESE.items())),
        "beginnings": json.dumps(list(BEGINNINGS.items())),
    }

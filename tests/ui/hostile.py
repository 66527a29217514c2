"""Words that a careless page would act on, and what a browser would make of a piece of HTML."""

from __future__ import annotations

from html.parser import HTMLParser

from ui.source_text import QUOTE_ID

HOSTILE = {
    "script": "<script>alert(1)</script>",
    "closing script": "</script></div></mark>",
    "event handler": '<img src=x onerror="alert(1)">',
    "attribute": '" onmouseover="alert(1)',
    "single quotes": "' autofocus onfocus='alert(1)",
    "svg": "<svg/onload=alert(1)>",
    "markdown link": "[bấm](javascript:alert(1))",
    "markdown image": "![ảnh](http://192.0.2.1/a.png)",
    "bare address": "www.example.org https://example.org a@example.org",
    "latex": "$\\frac{1}{2}$ $$x$$ \\(y\\)",
    "streamlit": ":red[đỏ] :material/home: -> `mã`",
    "right to left override": "12\u202e43\u202c tỷ",
    "bidi isolate": "\u2067abc\u2069 \u200f1",
    "comment": "<!-- ẩn --> --> <!--",
    "conditional comment": "<!--[if IE]><b>x</b><![endif]-->",
    "entities": "&lt;b&gt; &amp; &#60; &copy",
    "cdata": "<![CDATA[x]]>",
    "own mark": f'<mark id="{QUOTE_ID}" data-opened="1">giả</mark>',
    "percent and braces": "100%s {title} %(text)s",
    "line ends": "một\r\nhai\rba\n\n  bốn\t\n",
    "combining marks": "ho\u0323\u0302i nghi\u0323",
    "meta refresh": '<meta http-equiv="refresh" content="0;url=http://192.0.2.1/">',
    "iframe": '<iframe src="http://192.0.2.1/"></iframe>',
    "object": '<object data="http://192.0.2.1/x.svg"></object>',
    "form": '<form action="http://192.0.2.1/"><input name=a><button>Gửi</button></form>',
    "style": "<style>body {display: none}</style>",
    "style attribute": '<p style="background:url(http://192.0.2.1/b.png)">a</p>',
    "base": '<base href="http://192.0.2.1/">',
    "link": '<link rel="stylesheet" href="http://192.0.2.1/a.css">',
    "details": "<details open ontoggle=alert(1)>",
    "video": "<video><source onerror=alert(1)></video>",
    "math": "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
    "template": "<template><script>alert(1)</script></template>",
    "textarea": "</textarea><script>alert(1)</script>",
    "title tag": "</title><script>alert(1)</script>",
    "table": "</td></tr></table><script>alert(1)</script>",
    "unclosed tag": "<div title=",
    "null character": "a\x00b <b\x00>",
    "upper case": "<SCRIPT SRC=http://192.0.2.1/x.js></SCRIPT>",
    "data address": "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
    "javascript address": "javascript:alert(document.cookie)",
    "autolink": "<http://192.0.2.1/> <mailto:a@b.vn>",
    "reference link": '[a]: http://192.0.2.1/ "b"\n[a]',
    "footnote": "[^1] [^1]: chú thích",
    "heading": "# Đầu đề\n---\n===",
    "list": "- một\n* hai\n1. ba",
    "table of markdown": "| a | b |\n|---|---|\n| 1 | 2 |",
    "fence": "```js\nalert(1)\n```",
    "emphasis": "**đậm** _nghiêng_ ~~gạch~~",
    "zero width": "mật\u200bkhẩu\u200c\u200d\ufeff\u2060",
    "very long word": "đ" * 5000,
    "stacked marks": "a" + "\u0301" * 200,
    "formula": '=HYPERLINK("http://192.0.2.1/","bấm")',
    "template braces": "{{constructor.constructor('alert(1)')()}} ${alert(1)}",
    "line separators": "a\u2028b\u2029c\x0b\x0cd",
    "lone surrogate's neighbour": "\U0001f600 \ud7ff \ue000",
}


class Page(HTMLParser):
    """Collects the tags, the text and the marked text of a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[str] = []
        self.comments: list[str] = []
        self.text = self.marked = ""
        self._open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [name for name, _ in attrs]
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data
        if "mark" in self._open:
            self.marked += data

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)

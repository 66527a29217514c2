"""The kind of answer a question wants, read from its folded words."""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.reports import Intent
from assistant.text import fold

_TASK = r"(?:nhiem vu|cong viec|dau viec|phan viec|viec)"
_AHEAD = r"(?:thoi gian toi|sap toi|tiep theo|(?:tuan|thang|quy|nam) toi)"
_DOCUMENT = (
    r"(?:bao cao|hoi nghi|ki hop|phien hop|cuoc hop|buoi hop|van ban|thong bao|nghi quyet|ket luan"
    r"|chi thi|cong van|to trinh|quyet dinh|ke hoach|bien ban|(?:bo )?luat|phap lenh|nghi dinh"
    r"|thong tu|de an|quy che|dieu le|bai (?:phat bieu|noi|viet)|tham luan)"
)
_WHAT = (
    r"(?:nhung |cac )?(?:gi|cai gi|dieu gi|viec gi|van de (?:gi|nao)|noi dung (?:gi|nao)"
    r"|chu de (?:gi|nao))"
)
_EN_DOCUMENT = (
    r"(?:reports?|conferences?|meetings?|documents?|sessions?|resolutions?|notices?|directives?"
    r"|plans?|letters?|minutes|laws?|decrees?|circulars?|ordinances?|regulations?|speech(?:es)?"
    r"|statutes?|programmes?)"
)
# Several of them are asked for, unless it is the first of all: "mặt hàng nào tăng nhiều nhất".
_SEVERAL = (
    r"(?:doi tuong|truong hop|linh vuc|noi dung|van de|mat hang|nhom hang|nganh hang|san pham"
    r"|chi tieu|hoat dong|cong trinh|du an|loai|benh|giai phap|bien phap|huyen|xa|thi xa|phuong"
    r"|dia phuong|nganh|nganh nghe|khoan|nguon|mon|giai|le hoi|hang hoa)(?: thu| chi| von)?"
)
_FIRST = r"(?!.*\b(?:nhat|dan dau|dung dau|dau tien|chu tri|phu trach|dang cai)\b)"
_DIRECT = (
    r"(?:de nghi|kien nghi|yeu cau|giao(?! (?:thong|thua|dich|luu|duc|hang|tiep|mua|nhan|dien)\b)"
    r"|chi dao|phan cong|quan triet|luu y|nhac nho|dan do|don doc)"
)
_OFFICE = (
    r"(?:ai|(?<!mot )(?<!con )so|ban|ubnd|hdnd|uy ban|hoi dong|huyen|xa|phuong|nganh|cong an"
    r"|chi cuc|dia phuong|co quan|don vi|cap uy|mat tran)"
)
# Not for what, and not what was done.
_DO = (
    rf"{_OFFICE}\b.{{0,60}}(?<!\bda )(?<!\bde )(?<!\bdang )(?<!\bda duoc )lam (?:nhung |cac )?"
    r"(?:gi|viec gi)"
)
_MUST = r"(?:must|should|ought to|ha(?:ve|s) to|(?:is|are) to|needs? to|(?:is|are) expected to)"
_NAMED_AND_COUNTED = rf"nao{_FIRST}.*,.*\b(?:bao nhieu|may)"
_SPAN = r"(?:cuoi |dau |giua )?(?:thang|quy|nam)"
# Of a rate there is one: mỗi người bao nhiêu tiền.
_EACH = (
    r"(?:moi|tung) (?!nguoi|ho|suat|nam|thang|ngay|lan|duoc|co|la|dat)\w+(?: \w+)?,?"
    r" (?:la |duoc |co |dat )*(?:bao nhieu|may)"
)
# What is told of in general.
_FIELD = (
    r"(?:tinh hinh|kinh te|xa hoi|(?:nong|cong|lam|ngu) nghiep|thuong mai|dich vu|du lich|giao duc"
    r"|van hoa|y te|an ninh|thi truong|doi song|san xuat|chan nuoi|trong trot|hoi nghi)"
)
_HOW = r"(?:the nao|ra sao)"
# Who did, or to whom it was done, where it may be several: "dự án nào bị thu hồi".
_OF_SOME = (
    r"(?<!thang )(?<!quy )(?<!nam )nao (?:da |dang |con |van )*(?:bi|chua|cham|tang|giam|dat chuan"
    r"|hoan thanh|vi pham|gap|xuat hien|tham gia|tham du"
    rf"|duoc (?:khen|tang|thuong|phe duyet|thong qua|ho tro|cong nhan)){_FIRST}"
)
_PRESENT = r"(?:tham du|tham gia|du|co mat|vang mat|duoc (?:khen|tang|moi|tuyen duong))"
# A base of a figure and no side of its own: "compared with last year".
_COUNT = r"(?:hai|ba|bon|bay|tam|chin|muoi|\d+|two|three|four|five|ten)"
# By what a figure is broken down: "thu ngân sách theo nguồn".
_SIDE = (
    r"(?:theo (?:cac |moi )?(?:nguon|nganh|linh vuc|khu vuc|huyen|xa|dia phuong|loai|nhom|khoan)"
    r"|by (?:source|sector|industry|district|commune|type|kind|country|category|region|group))$"
)
_WITH_BASE = r"(?! (?:(?:with|to) )?(?:an? |the )?(?:same|last|previous|year|month|period)\b)"
# A noun in the plural, as what comes after it tells: "which route connects" has a verb.
_PLURAL = (
    r"(?!(?:this|gross|basis|has|does|was|news)\b)\w{3,}(?<![su])s (?:are|were|did|do|have|had"
    r"|can|could|will|would|must|should|may|of|in|for|with|from|that|on|met|saw|fell|rose|got"
    r"|grew|has the|took|lost|made|went|gave|won|came|held|paid|sold|led|\w+ed)"
)
_NOT_YET = r"(?!(?:is|was|has|does|did|do|are|were|had|have|the|an?|of|in|to|for|\w+ed)\b)"

# Looked for in this order; the first that fits is the intent.
_SAID: Mapping[Intent, tuple[str, ...]] = {
    "compare": (
        r"so sanh|khac (?:nhau|biet|gi)|giong nhau|chenh (?:nhau|lech)|hon kem|doi chieu",
        r"giong va khac|khac\b.{0,60}\b(?:o dau|o diem nao|cho nao)",
        r"thay doi (?:gi|the nao|ra sao|nhu the nao|bao nhieu)",
        rf"tu {_SPAN} .{{1,20}}(?:den|sang|toi|qua) {_SPAN} .*\b(?:{_HOW}|khong|bien dong)",
        # Two of a kind are named; what is compared with a base, and counted, is one fact.
        r"(?:thang|quy|nam|hoi nghi|bao cao)\b(?!.*\b(?:bao nhieu|may|nao|tang|giam)\b).{0,60}"
        r"\bso voi (?:ky )?(?:bao cao )?(?:thang|quy|nam|hoi nghi)(?: lan)?(?: thu)? [\divx]+",
        r"so voi (?:hoi nghi|bao cao|ki|ky|lan|cuoc hop|thong bao|ket luan)(?: lan| ky)? truoc",
        rf"so voi\b.{{0,60}}\b{_HOW}|(?:compare|versus|vs){_WITH_BASE}",
        r"comparison|differ\w*|how (?:has|have|did|do|does) .{0,60} chang\w+",
        r"nao\b.{0,60}\bhon$|\bhay\b.{0,60}\bhon|hon\b.{0,60}\bhay",
        r"(?:more|fewer|less|(?!number|quarter|member|order|under|after)\w{3,}er)\b.{0,60}\bor\b",
        r"which (?:\w+ )?(?:is|was|were|had|has|grew|rose|fell) .{0,40}"
        r"(?:more|fewer|less|higher|lower|faster|bigger|larger|better)",
    ),
    "overview": (
        r"tom (?:tat|luoc|luot|gon)|so luoc|van tat|tong (?:quan|ket|hop)|khai quat|dai (?:y|khai)",
        r"diem (?:lai|qua)|buc tranh|net chinh|nhin chung|noi chung|tinh hinh chung|noi bat",
        r"(?:noi dung|diem|y|ket qua) (?:chinh|chu yeu|co ban)(?: (?:cua|trong|tai|la)|$)",
        r"summar\w+|overview|gist|recap|outline|brief(?:ing)?|highlights?|in short|sum up",
        r"(?:main|key) (?:points?|contents?|topics?|messages?|takeaways?|findings?)",
        rf"{_DOCUMENT}\b.{{0,80}}\b(?:noi|ban|viet|de cap|neu|thao luan|quyet dinh|thong qua"
        rf"|quy dinh|co) (?:ve |den |toi )?{_WHAT}",
        r"co (?:nhung )?gi (?:dang|moi|hay|quan trong)",
        rf"{_FIELD}\b.{{0,80}}\b{_HOW}|^(?:cho (?:toi |em )?biet )?(?:tinh hinh|dien bien)",
        rf"rut gon|noi gon|vai cau|^(?:noi dung|ket qua)(?: cua)? {_DOCUMENT}",
        r"^ket qua (?:hoat dong|cong tac|thuc hien|san xuat)\b(?!.*\b(?:bao nhieu|may|nao|gi)\b)",
        rf"{_DOCUMENT} (?:da )?ban gi|situation|in (?:a few|two|three) sentences|tell me about",
        rf"what(?: s| is|'s)? (?:\w+ )?in .{{0,40}}{_EN_DOCUMENT}|what(?: s|'s) new",
        rf"what happened (?:at|in|during) (?:the )?(?:\w+ )?{_EN_DOCUMENT}",
        r"how (?:is|are|was|were|did|has|have)\b.{0,60}\b(?:going|do|doing|perform\w*|faring?)",
        rf"what\b.{{0,60}}\b{_EN_DOCUMENT}\b.{{0,40}}\b(?:about|discuss\w*|decid\w*|cover\w*|say)",
    ),
    "tasks": (
        rf"{_TASK} (?:nao|gi)|(?:nhung|cac|liet ke|danh sach|moi) {_TASK}|(?:viec )?can lam",
        r"(?<!nao duoc giao )nhiem vu(?! (?:chi|thu)\b)|dau viec|trach nhiem (?:gi|nao|cua|thuoc)",
        rf"viec (?:\w+ )?(?:phai|can)|phan cong|(?:qua|den|sap den) han|{_DO}",
        rf"(?:giai phap|phuong huong|trong tam|ke hoach) (?:trong |trong tam )?(?:thang|{_AHEAD})",
        r"(?:giai phap|phuong huong) (?:trong tam|chu yeu|nhiem vu)",
        rf"{_AHEAD}\b.{{0,80}}\b(?:gi|nhung gi|{_HOW})",
        r"(?:(?<!gap )(?<!mac )phai|can(?! (?:bo|cu|su)\b)|chiu trach nhiem|tap trung)\b.{0,60}\b"
        rf"(?:gi|(?:viec|giai phap|bien phap|van de|noi dung|mang) nao|dau|{_HOW})",
        rf"{_DIRECT}\b.{{0,80}}\b(?:{_TASK} (?:gi|nao)|gi)",
        r"(?:^|co |y kien |nhung |cac )(?:chi dao|yeu cau|de nghi)\b.{0,40}\b(?:ve|doi voi)",
        r"giao viec|chiu trach nhiem|nen (?:lam|thuc hien)\b.{0,20}\bgi|khuyen cao\b.{0,40}\bgi",
        r"^(?:cong )?viec (?:cua|chua|con|dang)|^(?:noi dung|van de) (?:can|phai)",
        rf"{_TASK} {_AHEAD}|(?:nao|ai) (?:phai|can)",
        r"^(?:cac|nhung)\b.{0,40}\bduoc (?:yeu cau|giao|de nghi)",
        r"tasks?|duties|assignments?|action (?:items?|points?)|to ?dos?|directives?|instructions?",
        r"responsib\w+|next steps?|deadlines|needs? \w+ing|expected of",
        r"(?:must|should|have to|has to|need(?:s|ed)? to|asked|told|ordered|instructed|directed)"
        r" .{0,60}\b(?:do|done)",
        rf"(?:what|which|who)\b.{{0,60}}\b{_MUST}\b",
        r"wh(?:at|o)\b.{0,60}\b(?:assign|instruct|order|urg)(?:e|ed|s|es)?",
        r"what\b.{0,60}\b(?:(?:asked|required) of|ask for)|due (?:by|before|in|on)",
        r"priorit(?:y|ies) (?:for|in|of|next)|requ(?:ests?|irements?) (?:made )?(?:to|for|on)",
        r"obligations?|to be (?:done|taken)|follow-?ups?|plans? for the (?:coming|next)",
        r"what (?:work|jobs?)\b.{0,40}\b(?:given|left|due|to)",
    ),
    "list": (
        r"liet ke|^(?:\w+ ){0,3}danh (?:sach|muc)|ke (?:ten|ra|het)|gom (?:nhung|cac|co|gi)",
        r"nhung .*(?:nao|gi|dau)|cac .* (?:nao|gi)|tat ca|list|name (?:all|the)|all (?:the|of)",
        r"what (?:are|were)(?: all)? (?:the|some|its|their|those)|(?:on|about) what \w+s",
        rf"nhung ai|ai (?:da |cung )*{_PRESENT}|{_OF_SOME}|{_SIDE}|^tung\b.*\b(?:bao nhieu|may)",
        r"(?:tat ca|toan bo|ten|ho ten) (?:cac|nhung)|theo tung|tung \w+(?: \w+)?$|enumerate",
        rf"^(?:top )?{_COUNT} (?!thang|quy|nam|nguoi)\w+ .*nhat$|top {_COUNT} \w+",
        # What a thing has one of is no list.
        r"(?:co|dang cai) (?!(?:the|chu de|ten|nghia|y nghia|muc dich|tac dung|quy mo|gia tri)\b)"
        r"(?:\w+ ){1,3}(?<!la )gi$",
        r"(?:^|the )(?:names|titles) of|^(?:\w+ )?\w+s whose",
        rf"{_NAMED_AND_COUNTED}|what else|which of (?:the|these)",
        r"(?:dau|do) la (?:cac|nhung)|thong ke (?:cac|nhung)",
        r"(?:neu|cho (?:toi |em )?(?:biet|xem)|diem|muon biet) (?:ra |ro |ten )*(?:cac|nhung)",
        r"^(?:cac|nhung)\b(?!.*\b(?:khong|hay|cua ai)\b)",
        _EACH,
        r"(?:bao nhieu|may) \w+.*,.* (?:gi|nao)|nao\b.*\b(?:va|,).*\bnao",
        r"^(?:hai|ba|bon|bay|tam|chin|muoi) (?!thang|quy|nam)\w+ .*\b(?:nao|gi)",
        rf"{_SEVERAL} nao{_FIRST}|what \w+s (?:are|were|did|have)",
        rf"(?:which|what) (?:{_NOT_YET}\w+ ){{0,2}}?{_PLURAL}|what (?:kinds|types|sorts) of",
        r"who (?:all )?(?:are|were|attended|took part|joined)|(\w+) by \1\b",
        r"(?:show|give|tell) (?:me |us )?(?:all|every|each)|for each",
    ),
}
# A figure, a time, a place or a person asked for is a fact, unless one of the first words of an
# intent stands before.
_ONE = re.compile(
    r"\b(?:bao nhieu|may|ngay nao|hom nao|khi nao|bao gio|nam nao|o dau|vi sao|tai sao"
    r"|ten (?:la )?gi|how (?:much|many|long|far)|when|(?:what|which) (?:date|day|time)|why|who"
    r"|whom)\b"
)
_ALWAYS = re.compile(
    rf"\b(?:tom tat|so sanh|liet ke|compare|^list|summar\w+|nhung .* nao|gom (?:nhung|cac)"
    rf"|(?:viec|nhiem vu) nao|{_DO}|(?:bao nhieu|may) \w+.*,.* (?:gi|nao)"
    rf"|(?:cac|nhung) nhiem vu|who {_MUST}"
    rf"|^tung\b|(?:\bis|\bare) due|{_EACH}|{_SEVERAL} {_NAMED_AND_COUNTED}"
    r"|^(?:hai|ba|bon|bay|tam|chin|muoi) (?!thang|quy|nam)\w+ .*(?:nao|gi)"
    r"|who (?:all )?(?:are|were|attended|took part|joined))\b"
)
# The month; "mấy" typed without marks has no capital within a sentence.
_MAY = re.compile(r"(?<=\w )May\b")
_INTENTS = {
    intent: re.compile(rf"\b(?:{'|'.join(patterns)})(?:\b|$)") for intent, patterns in _SAID.items()
}


def find_intent(text: str) -> Intent:
    """Return the kind of answer that `text` wants: a fact where nothing else is said."""
    folded = " ".join(fold(_MAY.sub("month", text)).split()).rstrip(" ?.!")
    one = _ONE.search(folded) and not _ALWAYS.search(folded)
    for intent, pattern in _INTENTS.items():
        if (intent == "compare" or not one) and pattern.search(folded):
            return intent
    return "fact"

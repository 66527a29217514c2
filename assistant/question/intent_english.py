"""By what words a question in English says which kind of answer it wants."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.reports import Intent

_DOCUMENT = (
    r"(?:reports?|conferences?|meetings?|documents?|sessions?|resolutions?|notices?|directives?"
    r"|plans?|letters?|minutes|laws?|decrees?|circulars?|ordinances?|regulations?|speech(?:es)?"
    r"|statutes?|programmes?)"
)
_MUST = (
    r"(?:must|should|ought to|ha(?:ve|s) to|(?:is|are) to|needs? to"
    r"|(?:is|are|was|were) (?:\w+ )?(?:expected|supposed|required|obliged|meant) to)"
)
_DIRECTED = r"(?:asked|told|ordered|instructed|directed|urged|required|requested)"
# A base of a figure and no side of its own: "compared with last year".
_WITH_BASE = (
    r"(?! (?:(?:with|to) )?(?:an? |the )?(?:same|(?:last |previous )?(?:year|month|quarter|period))"
    r"\b)"
)
_COUNT = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d+)"
_SIDE = r"by (?:source|sector|industry|district|commune|type|kind|country|category|region|group)$"
# A noun in the plural, as what comes after it tells: "which route connects" has a verb.
_PLURAL = (
    r"(?!(?:this|gross|basis|has|does|was|news)\b)\w{3,}(?<![su])s (?:are|were|did|do|does|has"
    r"|have|had"
    r"|can|could|will|would|must|should|may|of|in|for|with|from|that|on|met|saw|fell|rose|got"
    r"|grew|has the|took|lost|made|went|gave|won|came|held|paid|sold|led|spoke|wrote|said|set"
    r"|left|sent|built|bought|brought|began|became|chose|kept|ran|stood|cut|\w+ed)"
)
_NOT_YET = r"(?!(?:is|was|has|does|did|do|are|were|had|have|the|an?|of|in|to|for|\w+ed)\b)"
_COMPARATIVE = r"(?:more|fewer|less|(?!number|quarter|member|order|under|after|other)\w{3,}er)"
_QUESTION = r"(?:what|which|who|whom|whose|when|where|why|how|is|are|was|were|do|does|did|has|have)"
# Of these there is one course, not several things: "results of the supervision".
_COURSE = r"(?:state|status|progress|picture|results?|outcomes?|performance)"
_NOUN = r"(?!(?:this|gross|basis|news|status|progress|census|surplus|as|us|is|was|has|sales)\b)"

SAID: Mapping[Intent, tuple[str, ...]] = {
    "compare": (
        rf"(?:compare|versus|vs){_WITH_BASE}|comparison|differ\w*",
        r"how (?:has|have|did|do|does) .{0,60} chang\w+|changes? (?:between|from)",
        rf"{_COMPARATIVE}\b.{{0,60}}\bor\b|(?:grow|change|rise|fall|drop)\w*\b.*\bbetween\b",
        r"which (?:\w+ )?(?:is|was|were|had|has|grew|rose|fell) .{0,40}"
        r"(?:more|fewer|less|higher|lower|faster|bigger|larger|better)",
        rf"^(?:is|are|was|were|did|does|do|has|have) .*\b{_COMPARATIVE} than (?!\d|an? |ever)",
    ),
    "overview": (
        r"summar\w+|overview|gist|recap|outline|brief(?:ing|ly)?|highlights?|in short|sum up",
        r"(?:main|key) (?:points?|contents?|topics?|messages?|takeaways?|findings?)",
        r"situation|in (?:a few|two|three) sentences|tell me about|updates? on|^describe"
        r"|background (?:on|of|to)|what do we know about|going on with|where (?:do"
        r"|does) (?:things|\w+) stand|what(?: s|'s) the picture",
        rf"what(?: s| is|'s)? (?:\w+ )?in .{{0,40}}{_DOCUMENT}|what(?: s|'s) new",
        rf"what (?:happened (?:at|in|during)|came out of) (?:the )?(?:\w+ )?{_DOCUMENT}",
        r"how (?:is|are|was|were|did|has|have)\b.{0,60}\b(?:going|do|doing|perform\w*|faring?)",
        rf"what\b.{{0,60}}\b{_DOCUMENT}\b.{{0,40}}\b(?:about|discuss\w*|decid\w*|cover\w*|say)",
        rf"^(?:the )?(?:\w+ )?{_COURSE} (?:of|on|in|with)\b",
    ),
    "tasks": (
        r"tasks?|duties|assignments?|action (?:items?|points?|list)|to ?dos?|directives?"
        r"|instructions?",
        r"responsib\w+|next steps?|deadlines|needs? \w+ing|expected of|overdue",
        rf"(?:must|should|have to|has to|need(?:s|ed)? to|{_DIRECTED}) .{{0,60}}\b(?:do|done)",
        rf"(?:what|which|who)\b.{{0,60}}\b(?:{_MUST}\b(?! be\b)|{_DIRECTED} to\b)",
        r"wh(?:at|o)\b.{0,60}\b(?:assign|instruct|order|urg|requir)(?:e|ed|s|es)?",
        rf"what\b.{{0,60}}\b(?:{_DIRECTED} of|ask for)|due (?:by|before|in|on|this|next)",
        r"priorit(?:y|ies) (?:for|in|of|next)|requ(?:ests?|irements?) (?:made )?(?:to|for|on)",
        r"(?:orders|recommendations?|proposals?) (?:\w+ )?(?:to|for) the",
        r"obligations?|to be (?:done|taken)|follow-?ups?|plans? for the (?:coming|next)",
        r"what (?:work|jobs?)\b.{0,40}\b(?:given|left|due|to)|work (?:assigned|given) to"
        r"|in charge of (?:doing )?what|remains? to be done|who does what|what .*\bin charge of$",
    ),
    "list": (
        r"list|name (?:all|the)|^name (?!of|one|an?\b)|all (?:the|of)|enumerate",
        r"what (?:are|were)(?: all)? (?:the|some|its|their|those)|(?:on|about) what \w+s",
        rf"{_SIDE}|top {_COUNT} \w+|(?:^|the )(?:names|titles) of|^(?:\w+ )?\w+s whose",
        r"what else|which of (?:the|these)|what \w+s (?:are|were|did|have)",
        rf"(?:which|what) (?:{_NOT_YET}\w+ ){{0,2}}?{_PLURAL}|what (?:kinds|types|sorts) of",
        rf"^(?!{_QUESTION}\b)(?:\w+ )?\w{{3,}}(?<![su])s (?:given"
        rf"|\w{{3,}}ed)\b(?!.*\b{_QUESTION}\b)",
        r"who (?:all )?(?:are|were|attended|took part|joined)|(?P<noun>\w+) by (?P=noun)\b",
        r"(?:show|give|tell) (?:me |us )?(?:all|every|each)|for each",
        rf"^(?!{_QUESTION}\b)(?:\w+ ){{0,2}}{_NOUN}\w{{3,}}(?<![su])s of (?:the|a)\b"
        rf"|^(?!{_QUESTION}\b)(?:the )?\w{{3,}}(?<![su])s (?:that|which|who)\b"
        r"|^(?:are there )?any (?:\w+ ){1,2}\w{3,}s\b|^(?:types|kinds|sorts) of",
    ),
}
# A figure, a time, a place or a person asked for is a fact, unless one of the first words of an
# intent stands before.
ONE = r"how (?:much|many|long|far)|when|(?:what|which) (?:date|day|time)|why|who|whom|whose"
ALWAYS = (
    rf"compare|^list|summar\w+|who {_MUST}|who (?:needs|has) to|(?:\bis|\bare) due"
    r"|who (?:all )?(?:are|were|attended|took part|joined)"
)

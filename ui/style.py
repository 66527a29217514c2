"""The page's own style, on top of Streamlit's light and dark themes."""

# Colours come from the theme's text colour, so that both themes read well; the mark brings its own
# pair, 13:1 against each other. A claim and its citation buttons run on like one sentence.
STYLE = """<style>
.confer-words {white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate;}
.confer-text {
  max-height: calc(100vh - 24rem); min-height: 12rem; overflow-y: auto; padding: 0.75rem 1rem;
  border: 1px solid color-mix(in srgb, currentColor 30%, transparent); border-radius: 0.5rem;
  line-height: 1.6;
}
.confer-text:focus-visible {outline: 2px solid currentColor; outline-offset: 2px;}
:is(.confer-text, .confer-found) mark {
  background: #ffe08a; color: #241a00; unicode-bidi: isolate; padding: 0.1em 0;
  box-decoration-break: clone; -webkit-box-decoration-break: clone;
}
.confer-page {position: relative; min-width: 30rem; margin: -0.75rem -1rem;}
.confer-page img {display: block; width: 100%; height: auto;}
.confer-page mark {position: absolute; left: 0; height: 5%;}
.confer-text .confer-words {margin-bottom: 0.75rem;}
.confer-heading {font-weight: 600; margin-top: 1.25rem;}
.confer-table {border-collapse: collapse; margin-bottom: 0.75rem; white-space: normal;}
.confer-table :is(th, td) {
  border: 1px solid color-mix(in srgb, currentColor 30%, transparent); padding: 0.25rem 0.5rem;
  text-align: start; vertical-align: top; overflow-wrap: break-word;
}
.confer-table .confer-words {overflow-wrap: inherit;}
.confer-path {margin: 0 0 0.5rem !important; padding: 0 !important; list-style: none;}
.confer-path li {display: inline; margin: 0 !important;}
.confer-path li + li::before {content: " › ";}
.confer-bars {border-collapse: collapse; width: 100%; margin-bottom: 1rem; font-size: 0.875rem;}
.confer-bars caption {text-align: start; font-weight: 600; padding-bottom: 0.25rem;}
.confer-bars :is(th, td) {padding: 0.15rem 0.5rem 0.15rem 0; vertical-align: middle;}
.confer-bars th {font-weight: 400; text-align: start; width: 1%; min-width: 8rem;}
.confer-bars td {text-align: end; width: 1%; font-variant-numeric: tabular-nums;}
.confer-bars td:last-child {width: auto;}
.confer-bars div {
  height: 0.75rem; min-width: 2px; border-radius: 2px;
  background: #4a86b0;
}
.confer-changes li {margin-bottom: 1rem;}
.confer-changes :is(del, ins) {font-weight: 600;}
.confer-reports del {text-decoration: underline;}
.confer-reports .confer-del {opacity: 1;}
.confer-del {opacity: 0.85;}
.confer-files {margin: 0; overflow-wrap: anywhere;}
.confer-copy {
  border: 1px solid color-mix(in srgb, currentColor 20%, transparent); border-radius: 0.5rem;
  background: none; color: inherit; padding: 0.25rem 0.75rem;
  min-height: 2.5rem; font-size: 0.875rem; cursor: pointer;
}
.confer-copy + .confer-copy {margin-inline-start: 0.5rem;}
.confer-copy:hover {background: color-mix(in srgb, currentColor 6%, transparent);}
.confer-copy:focus-visible {outline: 2px solid currentColor; outline-offset: 2px;}
.confer-note {font-size: 0.875rem; opacity: 0.8;}
.confer-label {font-weight: 600;}
.confer-cell {white-space: normal; font-size: 0;}
.confer-cell::before {content: "·"; font-size: 1rem; margin-inline: 0.3em;}
.confer-source {
  display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden;
  margin: 0.1rem 0 0 !important; font-size: 0.8125rem; line-height: 1.4; opacity: 0.8;
}
.confer-warning {font-weight: 600; margin-right: 0.25rem;}
.confer-title {font-weight: 600; margin: 0;}
.confer-place {margin: 0 0 0.5rem;}
[class*="st-key-claim-"], [class*="st-key-claim-"] div {display: inline !important;}
[class*="st-key-claim-"] button {
  display: inline-flex; width: auto; min-height: 1.75rem; padding: 0 0.3rem;
  vertical-align: baseline; text-decoration: underline;
}
/* A citation's number is not left alone on the next line. */
[class*="st-key-claim-"] .confer-words::after {content: "\\2060";}
[class*="st-key-past-"] {flex-wrap: nowrap !important;}
[class*="st-key-past-"] .stButton :is(button, button div) {justify-content: flex-start;}
[class*="st-key-past-"] .stButton button {padding-inline: 0.5rem;}
/* Lists to choose from fill the line: what is chosen is to be read. */
:is(.st-key-part, [class*="-facets"]) > .stElementContainer {
  flex: 1 1 150px !important; max-width: 24rem;
}
:is(.st-key-part, [class*="-facets"]) .stSelectbox {width: 100% !important;}
/* The source is as high as the window: its text takes what is left. */
@media (min-width: 641px) {
  .confer-bars th {white-space: nowrap;}
  .st-key-source {
    max-height: calc(100vh - 11rem); overflow-y: auto; padding: 0.25rem; margin: -0.25rem;
    width: calc(100% + 0.5rem) !important; max-width: none !important;
  }
  .st-key-source .stElementContainer:has(> .stHtml > .confer-text) {
    flex: 1 1 auto; min-height: 12rem; display: flex;
  }
  .st-key-source .stHtml:has(> .confer-text) {display: flex; flex: 1;}
  .confer-text {max-height: none !important; flex: 1;}
}
/* Most office screens are low: what stands above the text is set more closely there. */
@media (min-width: 641px) and (max-height: 800px) {
  .st-key-source {gap: 0.5rem;}
  .st-key-source h2 {font-size: 1.1rem !important; padding-block: 0.5rem;}
  .st-key-source .stElementContainer:has(> .stHtml > .confer-text) {min-height: 8rem;}
  .confer-text {min-height: 8rem;}
  .st-key-source .confer-title {
    display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden;
  }
  .st-key-source :is(.confer-place, .confer-path) {font-size: 0.875rem; margin: 0 !important;}
  .st-key-source .confer-path {overflow: hidden; white-space: nowrap; text-overflow: ellipsis;}
}
[data-testid="stBottomBlockContainer"] {padding-bottom: 1.5rem;}
div:has(> .st-key-source) {position: sticky; top: 4rem;}
.stElementContainer:has(> .stHtml > script), .st-key-reconnected {display: none;}
/* Streamlit's own blue does not go with the theme. */
.stChatMessage, .stChatMessage > [aria-hidden] {background: none;}
[class*="st-key-turn-"] > :first-child > .stChatMessage {
  background: color-mix(in srgb, currentColor 5%, transparent);
}
[class*="st-key-turn-"] {scroll-margin-top: 4rem;}
[data-testid="stMetricValue"] {font-size: 1.6rem;}
@media (max-width: 640px) {
  /* A source is longer than a phone's window: the way out of it stays in view. */
  .st-key-source > :first-child {
    position: sticky; top: 3.75rem; z-index: 1; padding-block: 0.25rem;
    background: Canvas; background: light-dark(white, #171614);
  }
  .st-key-close-source kbd {display: none;}
  /* What can be done with a table stands on it when it is touched: below what is said above. */
  .st-key-tasks {margin-top: 1.75rem;}
  .st-key-counts > * {flex: 0 0 calc(50% - 0.5rem) !important; width: auto !important;}
  .st-key-counts [data-testid="stMetric"] {width: 100% !important;}
  .st-key-counts [data-testid="stMetricValue"] {font-size: 1.25rem;}
}
/* Streamlit's own grey is 3.9:1 in the light theme. */
[data-testid="stCaptionContainer"] {opacity: 0.8;}
/* What is chosen of its own is 4.47:1, a key's name less; and the page shows no focus. */
[data-variant="segmented_control"][data-selected] p {
  color: color-mix(in srgb, currentColor 80%, CanvasText);
}
.stMain kbd {color: inherit !important; opacity: 1 !important;}
.stMain:focus-visible {outline: 2px solid currentColor; outline-offset: -2px;}
.stMainBlockContainer {padding-top: 4rem;}
h1 {font-size: clamp(1.5rem, 5vw, 2.25rem) !important;}
h2 {font-size: clamp(1.25rem, 4vw, 1.5rem) !important;}
</style>"""

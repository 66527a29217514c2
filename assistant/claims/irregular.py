"""English verbs whose past or noun has another stem than they: sent, expansion."""

from __future__ import annotations

from collections.abc import Mapping

_FORMS = """
arose arisen arise; became become; began begun begin; bore borne bear; bought buy; bound bind;
broke broken break; brought bring; built build; burnt burn; came come; caught catch; chose chosen
choose; dealt deal; drew drawn draw; drove driven drive; ate eaten eat; fed feed; felt feel;
fought fight; found find; forbade forbidden forbid; forgave forgiven forgive; froze frozen freeze;
gave given give; went gone go; held hold; kept keep; knew known know; laid lay; led lead; left
leave; lent lend; lost lose; made make; meant mean; met meet; oversaw overseen oversee; overcame
overcome; paid pay; rebuilt rebuild; ran run; said say; saw seen see; sold sell; sent send; shot
shoot; shrank shrunk shrink; sought seek; sowed sown sow; spent spend; spoke spoken speak; stole
stolen steal; stood stand; struck strike; swore sworn swear; took taken take; taught teach; told
tell; thought think; thrown threw throw; undertook undertaken undertake; understood understand;
upheld uphold; withdrew withdrawn withdraw; withheld withhold; won win; wrote written write;
acquisition acquire; admission admit; application apply; certification certify; choice choose;
classification classify; compliance comply; conclusion conclude; decision decide; description
describe; dissolution dissolve; division divide; exclusion exclude; expansion expand; extension
extend; inclusion include; injury injuries injure; introduction introduce; loss lose; maintenance
maintain; modification modify; notification notify; payment pay; permission permit; prescription
prescribe; production produce; provision provide; ratification ratify; receipt receive; reception
receive; reduction reduce; registration register; resolution resolve; revision revise; sale sell;
submission submit; supervision supervise; suspension suspend; transmission transmit; verification
verify
"""


def _read(forms: str) -> Mapping[str, str]:
    """Return the verb of each form; the verb stands last in its row."""
    return {
        form: verb for *pasts, verb in (row.split() for row in forms.split(";")) for form in pasts
    }


VERBS = _read(_FORMS)

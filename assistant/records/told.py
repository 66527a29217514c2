"""What other programs are told of the reports: the JSON of the commands and of the API."""

from __future__ import annotations

from typing import Any

from assistant.reports import Description, Period, Report
from assistant.store.catalogue import Catalogue


def tell_reports(catalogue: Catalogue) -> list[dict[str, Any]]:
    """Return what is known of each report, by source."""
    return [
        {
            **{name: value for name, value in row.items() if name != "description"},
            "ingested_at": row["ingested_at"].isoformat(timespec="seconds"),
            **tell_description(row["description"]),
        }
        for row in catalogue.rows()
    ]


def tell_report(catalogue: Catalogue, report: Report) -> dict[str, Any]:
    """Return all that is known of one report, and where it was read."""
    return {
        "report": report.id,
        "source": report.source,
        "title": report.title,
        "version": report.version,
        "ingested_at": report.ingested_at.isoformat(timespec="seconds"),
        "characters": len(report.text),
        "groups": catalogue.restrictions.of(report.id),
        "earlier": [
            {"version": one.version, "ingested_at": one.ingested_at.isoformat(timespec="seconds")}
            for one in catalogue.files.versions(report.id)
        ],
        **tell_description(report.description),
        "readings": _tell_readings(report),
    }


def tell_description(description: Description) -> dict[str, Any]:
    """Return the fields of a description, without where they were read."""
    said = description.to_json()
    del said["readings"]
    return said


def _tell_readings(report: Report) -> list[dict[str, Any]]:
    """Return each field that was read or corrected: its value, and the words or what says it."""
    values = tell_description(report.description) | {
        "title": report.title,
        "periods": ", ".join(map(_period, report.description.periods)) or None,
    }
    return [
        {
            "field": reading.field,
            "value": values[reading.field],
            "origin": reading.origin,
            "start": reading.start,
            "end": reading.end,
            "words": None
            if reading.start is None
            else " ".join(report.text[reading.start : reading.end].split()),
        }
        for reading in report.description.readings
    ]


def _period(period: Period) -> str:
    months = str(period.first) if period.first == period.last else f"{period.first}–{period.last}"
    return f"{months}/{period.year}" if period.year else f"months {months}"

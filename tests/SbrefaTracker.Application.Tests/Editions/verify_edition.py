"""A second verifier of editions, written from docs/edition-format.md alone: Python's own library, nothing else. The figures are counted by the queries that the edition keeps.

usage: verify_edition.py FILE.zip      prints one word for each thing that is wrong and ends with 3, or "intact", how many figures were compared, and 0
"""
import hashlib
import json
import math
import sqlite3
import sys
import zipfile

TABLES = {
    "complaint": ("complaints", {"id": "id", "reference": "reference", "source": "source", "office": "office_code", "actionType": "action_type", "tradeRole": "trade_role",
                                 "entityState": "entity_state", "sizeVerdict": "size_verdict", "receivedOn": "received_on", "forwardedOn": "forwarded_on", "respondedOn": "responded_on",
                                 "closedOn": "closed_on", "reopenings": "reopenings", "outcome": "outcome", "finding": "finding", "penaltyAssessedCents": "penalty_assessed_cents",
                                 "penaltyFinalCents": "penalty_final_cents", "retaliation": "retaliation_alleged", "usefulness": "usefulness", "usefulnessOn": "usefulness_on"}),
    "reopening": ("reopenings", {"id": "id", "complaint": "complaint_id", "closedOn": "closed_on", "outcome": "outcome", "finding": "finding",
                                 "penaltyFinalCents": "penalty_final_cents", "reopenedOn": "reopened_on"}),
    "pause": ("pauses", {"id": "id", "complaint": "complaint_id", "fromOn": "from_on", "toOn": "to_on"}),
    "extension": ("extensions", {"id": "id", "complaint": "complaint_id", "clock": "clock", "businessDays": "business_days", "grantedOn": "granted_on"}),
    "escalation": ("escalations", {"id": "id", "complaint": "complaint_id", "raisedOn": "raised_on", "decidedOn": "decided_on"}),
    "pattern": ("pattern_flags", {"id": "id", "office": "office_code", "actionType": "action_type", "raisedOn": "raised_on", "state": "state", "decidedOn": "decided_on"}),
    "inquiry": ("inquiries", {"id": "id", "complaint": "complaint_id", "office": "office_code"}),
    "assessment": ("assessments", {"id": "id", "complaint": "complaint_id", "inquiry": "inquiry_id", "assessedOn": "assessed_on", "grade": "grade"}),
    "closure": ("closures", {"day": "day", "name": "name", "authority": "authority"}),
    "office": ("offices", {"code": "code", "kind": "kind", "state": "state", "name": "name"}),
}


def sha(data):
    return hashlib.sha256(data).hexdigest()


def load(lines):
    base = sqlite3.connect(":memory:")
    base.create_function("LN", 1, math.log)
    base.create_function("EXP", 1, math.exp)
    for table, columns in TABLES.values():
        base.execute(f"CREATE TABLE {table} ({', '.join(columns.values())})")
    queries, begin = {}, ""
    for line in lines:
        (kind, row), = line.items()
        if kind == "query" and row["dialect"] == "Sqlite":
            if row["part"] == "begin":
                begin = row["text"]
            else:
                queries[row["table"], row["part"]] = row["text"]
        elif kind in TABLES:
            table, columns = TABLES[kind]
            base.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(columns))})", [row.get(member) for member in columns])

    def run(table, part="counts"):
        return base.execute(begin + "\n" + queries[table, part]).fetchall()

    return run


def differences(report, run):
    """What of the report the queries count otherwise; the second value is how many figures were compared."""
    figures, wrong, compared = report["figures"], [], 0

    def same(name, counted, told):
        nonlocal compared
        compared += len(told) if hasattr(told, "__len__") else 1
        if counted != told:
            wrong.append(f"{name}: {counted} is not {told}")

    years = {row[0]: row[1:] for row in run("years")}
    for year in report["years"]:
        same(f"years {year['fiscalYear']}", years.get(year["fiscalYear"], (0, 0, 0, 0)), (year["openAtStart"], year["received"], year["closed"], year["openAtEnd"]))
    letters = dict(run("timeliness"))
    same("timeliness", {letter: letters.get(letter, 0) for letter in ("A", "B", "C", "D", "F", "pending")},
         {letter: figures["timeliness"][letter.lower()] for letter in ("A", "B", "C", "D", "F", "pending")})
    same("days", dict(run("response-days")), {row["days"]: row["count"] for row in figures["responseDays"]})
    same("offices", {row[0]: row[1] for row in run("by-office", "received")}, {row["office"]: row["received"] for row in figures["byOffice"] if row["received"]})
    for table, member in (("by-action-type", "byActionType"), ("by-trade-role", "byTradeRole")):
        same(table, {row[0]: row[1] for row in run(table) if row[1]}, {row["key"]: row["received"] for row in figures[member]})
        same(table + " before", {row[0]: row[2] for row in run(table) if row[2]}, {row["key"]: row["received"] for row in report["yearBefore"][member]})
    same("by-state", dict(run("by-state")), {row["key"]: row["received"] for row in figures["byState"]})
    for table in ("outcomes", "findings"):
        same(table, dict(run(table)), {row["key"]: row["count"] for row in figures[table]})
    same("feedback", dict(run("feedback")), {row["key"]: row["count"] for row in figures["feedback"]["answers"] if row["count"]})
    penalties = figures["penalties"]
    same("penalties", run("penalties")[0], tuple(penalties[name] for name in (
        "actions", "smallEntityActions", "reducedOrWaived", "smallEntityReducedOrWaived", "dollarsReduced", "smallEntityDollarsReduced")))
    signals = figures["signals"]
    raised = {row[0]: row[1:] for row in run("signals", "raised")}
    same("raised", raised.get(figures["fiscalYear"], (0, 0)), (signals["escalated"], signals["escalatedDecided"]))
    alleged = {row[0]: row[1:] for row in run("signals", "retaliation")}
    same("retaliation", alleged.get(figures["fiscalYear"], (0, 0, 0)), (signals["retaliationAlleged"], signals["retaliationClosed"], signals["retaliationSubstantiated"]))
    due = figures["adjustedDue"]
    same("due", run("timeliness-groups", "due")[0], tuple(due[name] for name in ("inTime", "late", "running", "overdue")))
    cover = {}
    for month, grade, count in run("cover"):
        cover.setdefault(month, {})[grade if grade in ("A", "B", "C", "D", "F") else ""] = cover.get(month, {}).get(grade if grade in ("A", "B", "C", "D", "F") else "", 0) + count
    for month in report["cover"]:
        same(f"cover {month['key']}", [cover.get(month["key"], {}).get(grade, 0) for grade in ("A", "B", "C", "D", "F", "")], month["grades"] + [month["rest"]])
    return wrong, compared


def figures_as_text(report):
    """The member by itself: its lines, two spaces further to the left."""
    lines = report.splitlines()
    begin = lines.index('  "figures": {')
    end = next(i for i in range(begin, len(lines)) if lines[i] in ("  },", "  }"))
    return ("\n".join(["{"] + [line[2:] for line in lines[begin + 1:end]] + ["}"]) + "\n").encode()


def verify(path):
    with zipfile.ZipFile(path) as bundle:
        files = {name: bundle.read(name) for name in bundle.namelist()}
    manifest, wrong = json.loads(files["edition.json"]), []
    for name, member in (("rows.ndjson", "rowsSha256"), ("report.json", "reportSha256")):
        if sha(files[name]) != manifest[member]:
            wrong.append(f"hash of {name}")
    if "filesSha256" in manifest:
        if sha(files["issued/SHA256SUMS"]) != manifest["filesSha256"]:
            wrong.append("hash of the list")
        listed = dict(reversed(line.split("  ", 1)) for line in files["issued/SHA256SUMS"].decode().splitlines())
        wrong += [f"hash of {name}" for name, hash in listed.items() if sha(files[f"issued/{name}"]) != hash]
    rows = [json.loads(line) for line in files["rows.ndjson"].decode().splitlines()]
    report = json.loads(files["report.json"])
    if (rows[0]["head"]["fiscalYear"], rows[0]["head"]["asOf"]) != (manifest["fiscalYear"], manifest["asOf"]):
        wrong.append("head")
    if sha(figures_as_text(files["report.json"].decode())) != manifest["figuresSha256"]:
        wrong.append("figures as text")
    found, compared = differences(report, load(rows))
    return wrong + found, compared


if __name__ == "__main__":
    problems, count = verify(sys.argv[1])
    print("\n".join(problems) if problems else f"intact {count}")
    sys.exit(3 if problems else 0)

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
    "inquiry": ("inquiries", {"id": "id", "complaint": "complaint_id", "office": "office_code", "repliedOn": "replied_on"}),
    "assessment": ("assessments", {"id": "id", "complaint": "complaint_id", "inquiry": "inquiry_id", "assessedOn": "assessed_on", "grade": "grade"}),
    "closure": ("closures", {"day": "day", "name": "name", "authority": "authority"}),
    "office": ("offices", {"code": "code", "kind": "kind", "state": "state", "name": "name"}),
}


GRADES = (("grades-agency", ("agency", "onoOnly")), ("grades-by-office-kind", "byOfficeKind"), ("grades-by-region", "byRegion"), ("grades-by-office", "byOffice"), ("grades-by-action-type", "byActionType"))
ONO_GRADES = (("grades-ono-by-office-kind", "byOfficeKind"), ("grades-ono-by-region", "byRegion"), ("grades-ono-by-office", "byOffice"), ("grades-ono-by-action-type", "byActionType"))
LETTERS = ("a", "b", "c", "d", "f")
REGIONS = {"01": "CT ME MA NH RI VT", "02": "NJ NY PR VI", "03": "DE DC MD PA VA WV", "04": "AL FL GA KY MS NC SC TN", "05": "IL IN MI MN OH WI", "06": "AR LA NM OK TX", "07": "IA KS MO NE",
           "08": "CO MT ND SD UT WY", "09": "AZ CA HI NV GU AS MP", "10": "AK ID OR WA"}


def region_of(state):
    return next((region for region, states in REGIONS.items() if state and state in states.split()), "")


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

    def named(table, part):
        found = base.execute(begin + "\n" + queries[table, part])
        columns = [column[0] for column in found.description]
        return {row[0]: dict(zip(columns, row)) for row in found}

    return run, named


def tenths(number):
    return None if number is None else round(float(number), 1)


def answers(row):
    """What a query of answers says of one group, as the figures say it; nothing is counted of a group that it does not name."""
    row = row or {}
    return ([row.get(name) or 0 for name in LETTERS + ("pending", "n")], [tenths(row.get(name)) for name in ("median_days", "mean_days", "p90_days")], row.get("grade_of_mean"))


def timeliness(figures):
    return ([figures[name] for name in LETTERS + ("pending", "n")], [tenths(figures[name]) for name in ("medianDays", "meanDays", "p90Days")], figures["gradeOfMean"])


def differences(report, run, named):
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
    for part, members in (("raised", ("escalated", "escalatedDecided")), ("retaliation", ("retaliationAlleged", "retaliationClosed", "retaliationSubstantiated")),
                          ("patterns", ("patternsRaised", "patternsAccepted", "patternsDismissed"))):
        counted = {row[0]: row[1:] for row in run("signals", part)}
        for year in (figures, report["yearBefore"]):
            same(f"{part} {year['fiscalYear']}", counted.get(year["fiscalYear"], (0,) * len(members)), tuple(year["signals"][member] for member in members))
    balance = {row[0]: row[1:] for row in run("balance")}
    for year in (figures, report["yearBefore"]):
        same(f"balance {year['fiscalYear']}", balance.get(year["fiscalYear"], (0, 0, 0, 0)), tuple(year[member] for member in ("openAtStart", "received", "closed", "openAtEnd")))
    same("days of answers", dict(run("days")), {row["days"]: row["count"] for row in figures["responseDays"]})
    months = dict(run("by-month"))
    for year in report["years"]:
        for month in year["byMonth"]:
            same(f"by-month {month['key']}", months.get(month["key"], 0), month["received"])
    regions = {row[0]: row[1:] for row in run("by-region")}
    for place, year in enumerate((figures, report["yearBefore"])):
        told = {}
        for row in year["byState"]:
            told[region_of(row["key"])] = told.get(region_of(row["key"]), 0) + row["received"]
        same(f"by-region {year['fiscalYear']}", {region: row[place] for region, row in regions.items() if row[place]}, told)
    by_year = named("years", "answers")
    for year in report["years"]:
        same(f"answers {year['fiscalYear']}", answers(by_year.get(year["fiscalYear"])), timeliness(year["timeliness"]))
    groups = named("timeliness-groups", "answers")
    for group, member in (("all", "timeliness"), ("ono", "timelinessOnoOnly"), ("eligible", "timelinessWithoutNotEligible"), ("adjusted", "adjustedTimeliness")):
        same(f"timeliness-groups {group}", answers(groups.get(group)), timeliness(figures[member]))
    offices = named("by-office", "answers")
    for office in figures["byOffice"]:
        same(f"by-office {office['office']}", answers(offices.get(office["office"])), timeliness(office["timeliness"]))
    grades = figures["grades"]
    groups = [(table, grades[members] if isinstance(members, str) else [grades[member] for member in members]) for table, members in GRADES]
    groups += [(table, grades["ono"][member]) for table, member in ONO_GRADES if "ono" in grades]
    for table, group in groups:
        parts = {part: named(table, part) for part in ("answers", "adjusted", "waiting", "never", "quality")}
        for row in group:
            counted = {part: rows.get(row["key"]) or {} for part, rows in parts.items()}
            at = f"{table} {row['key']}"
            same(f"{at} answers", answers(counted["answers"]), timeliness(row["timeliness"]))
            same(f"{at} adjusted", answers(counted["adjusted"]), timeliness(row["adjustedTimeliness"]))
            same(f"{at} waiting", (counted["answers"].get("unanswered", 0), tenths(counted["waiting"].get("median_days"))), (row["open"], tenths(row["censoredMedianDays"])))
            same(f"{at} never", tuple(counted["never"].get(name, 0) for name in ("not_started", "closed_not_started")), (row["notStarted"], row["closedNotStarted"]))
            kept = LETTERS + (("replies",) if "replies" in row["quality"] else ())
            same(f"{at} quality", tuple(counted["quality"].get(name, 0) for name in kept), tuple(row["quality"][name] for name in kept))
        told = {row["key"] for row in group}
        same(f"{table} groups", sorted({key for rows in parts.values() for key in rows} - told), [])
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
    found, compared = differences(report, *load(rows))
    return wrong + found, compared


if __name__ == "__main__":
    problems, count = verify(sys.argv[1])
    print("\n".join(problems) if problems else f"intact {count}")
    sys.exit(3 if problems else 0)

"""A second verifier of bundles, written from docs/bundle-format.md alone: Python's own library and the openssl program, nothing else.

usage: verify_bundle.py FILE PUBLICKEY(base64)      prints one word for each thing that is wrong and ends with 3, or "intact" and 0
"""
import base64
import hashlib
import json
import os
import struct
import subprocess
import sys
import tempfile
import zipfile

FILES = ["bundle-format.md", "chain.bin", "checkpoints.jsonl", "record.jsonl"]
ZERO = bytes(32)


def sha(data):
    return hashlib.sha256(data).digest()


def integer(value):
    return b"\x01" + struct.pack(">q", value)


def text(value):
    data = value.encode("utf-8")
    return b"\x02" + struct.pack(">I", len(data)) + data


def raw(data):
    return b"\x03" + struct.pack(">I", len(data)) + data


def signed(message, signature, key):
    """openssl wants DER, so the two numbers are wrapped."""
    if len(signature) != 64:
        return False
    numbers = b""
    for half in (signature[:32], signature[32:]):
        number = half.lstrip(b"\0") or b"\0"
        number = (b"\0" + number) if number[0] & 0x80 else number
        numbers += b"\x02" + bytes([len(number)]) + number
    der = b"\x30" + bytes([len(numbers)]) + numbers
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, name) for name in ("key.der", "signature", "message")]
        for path, data in zip(paths, (base64.b64decode(key), der, message)):
            with open(path, "wb") as file:
                file.write(data)
        command = ["openssl", "dgst", "-sha256", "-keyform", "DER", "-verify", paths[0], "-signature", paths[1], paths[2]]
        return subprocess.run(command, capture_output=True).returncode == 0


def value(column):
    if "integer" in column:
        return integer(int(column["integer"]))
    if "text" in column:
        return text(column["text"])
    if "bytes" in column:
        return raw(bytes.fromhex(column["bytes"]))
    return bytes.fromhex(column["encoded"])


def digest(row):
    table, columns = row["table"], row["columns"]
    data = b"\x01" + text("row") + text(table) + integer(row["row"]) + integer(len(columns))
    for name in sorted(columns, key=lambda one: one.encode("utf-8")):
        column = columns[name]
        data += text(name)
        if "commitment" in column:
            data += b"\x05" + bytes.fromhex(column["commitment"])
        elif "salt" in column:
            data += b"\x05" + sha(b"\x01" + text("commitment") + raw(bytes.fromhex(column["salt"])) + text(table) + text(name) + value(column))
        else:
            data += value(column)
    return sha(data)


def verify(bundle, key):
    faults = set()
    with zipfile.ZipFile(bundle) as archive:
        names = sorted(archive.namelist())
        if names != sorted(FILES + ["manifest.json", "manifest.sig"]):
            faults.add("files")
        content = {name: archive.read(name) for name in names}
    manifest = json.loads(content["manifest.json"])
    if manifest["format"] != "sbrefa-bundle/1":
        faults.add("format")
    if manifest["publicKey"] != key:
        faults.add("key")
    if not signed(b"\x01" + text("bundle") + raw(sha(content["manifest.json"])), base64.b64decode(content["manifest.sig"]), manifest["publicKey"]):
        faults.add("signature")
    if [file["name"] for file in manifest["files"]] != FILES:
        faults.add("files")
    for file in manifest["files"]:
        data = content.get(file["name"], b"")
        if len(data) != file["length"] or sha(data).hex() != file["sha256"]:
            faults.add("file " + file["name"])

    chain = content["chain.bin"]

    def at(number):
        return ZERO if number == 0 else chain[32 * (number - 1):32 * number]

    if len(chain) != 32 * manifest["number"] or at(manifest["number"]).hex() != manifest["head"]:
        faults.add("chain")
    for line in content["checkpoints.jsonl"].splitlines():
        point = json.loads(line)
        message = (b"\x01" + text("checkpoint") + text(point["ledger"]) + integer(point["number"]) + raw(bytes.fromhex(point["head"]))
                   + integer(point["at"]) + text(point["key"]))
        if at(point["number"]).hex() != point["head"] or point["ledger"] != manifest["ledger"] or point["publicKey"] != key:
            faults.add("checkpoint")
        elif not signed(message, base64.b64decode(point["signature"]), key):
            faults.add("checkpoint signature")

    numbers = {number: name for name, number in manifest["tables"].items()}
    seen, expected, counts = set(), {}, {"complaints": 0, "entries": 0, "rows": 0}
    owner, last, head, sequence, number = None, -2 ** 63, ZERO, 0, 0
    for line in content["record.jsonl"].decode("utf-8").split("\n")[:-1]:
        line = json.loads(line)
        if line["owner"] != owner:
            if expected:
                faults.add("row missing")
            if line["owner"] <= last:
                faults.add("order")
            owner = last = line["owner"]
            expected, head, sequence, number = {}, ZERO, 0, 0
        if "entry" in line:
            counts["entries"] += 1
            entry, previous, writes = line["entry"], bytes.fromhex(line["previous"]), bytes.fromhex(line["writes"])
            computed = sha(b"\x01" + text("entry") + integer(entry) + raw(at(entry - 1)) + integer(owner) + integer(line["sequence"]) + raw(previous)
                           + integer(line["at"]) + text(line["actor"]) + text(line["action"]) + text(line["detail"]) + raw(writes))
            if not computed == at(entry) == bytes.fromhex(line["hash"]):
                faults.add("entry")
            if line["sequence"] != sequence + 1 or previous != head or entry <= number or entry in seen:
                faults.add("sequence")
            seen.add(entry)
            head, sequence, number = bytes.fromhex(line["hash"]), line["sequence"], entry
            for offset in range(0, len(writes), 41):
                table, row = struct.unpack(">Bq", writes[offset:offset + 9])
                expected[(numbers.get(table), row)] = writes[offset + 9:offset + 41]
                if expected[(numbers.get(table), row)] == ZERO:
                    del expected[(numbers.get(table), row)]
        else:
            counts["rows"] += 1
            counts["complaints"] += line["table"] == "complaints"
            wanted = expected.pop((line["table"], line["row"]), None)
            if wanted is None:
                faults.add("row added")
            elif wanted != digest(line):
                faults.add("row")
            if line["table"] in manifest["roots"] and line["columns"]["version"]["integer"] != str(sequence):
                faults.add("version")
    if expected:
        faults.add("row missing")
    if manifest["scope"] == "whole" and seen != set(range(1, manifest["number"] + 1)):
        faults.add("gap")
    if any(manifest[name] != count for name, count in counts.items()):
        faults.add("counts")
    return faults


if __name__ == "__main__":
    found = verify(sys.argv[1], sys.argv[2])
    print("\n".join(sorted(found)) or "intact")
    sys.exit(3 if found else 0)

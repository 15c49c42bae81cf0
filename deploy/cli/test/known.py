"""Whether the AWS CLI would send these calls: lines of a dry run in JSON come in, a line for each fault goes out.

Every option, every key of every document and its kind is checked by the CLI itself, which is stopped before it sends.
Of calls that have the same options and keys one is looked at.
"""
import contextlib
import io
import json
import os
import re
import sys

import botocore.endpoint
from awscli.clidriver import create_clidriver


class Sent(Exception):
    pass


def send(*_):
    raise Sent


def shape(words):
    """Options, and the keys of what is JSON: values do not matter."""
    return tuple(word if place < 2 else str(re.findall(r'"(\w+)":', word)) if "{" in word 
                 else word if word.startswith("--") else "" 
                 for place, word in enumerate(words))


def given(word, before):
    if word == "file://<secret>":
        return "{}" if before == "--cli-input-json" else "secret"
    word = word.replace("<account>", "111111111111")
    return re.sub(r"<([\w-]+)>", r"arn:aws:what:is:made:\1", word)


def fault(driver, call):
    words = [given(word, before) for before, word in zip([""] + call, call)]
    said = io.StringIO()
    with contextlib.redirect_stderr(said), contextlib.redirect_stdout(io.StringIO()):
        try:
            driver.main(["--region", "eu-west-1"] + words)
        except SystemExit:
            pass
        except Sent:
            return ""
    text = said.getvalue().strip()
    return "" if text == "" else f"{call[0]} {call[1]}: {text.splitlines()[-1]}"


def apart(driver, call):
    """In a process of its own: the CLI remembers words of the call before."""
    reads, writes = os.pipe()
    if os.fork() == 0:
        os.write(writes, fault(driver, call).encode()[:4000])
        os._exit(0)
    os.close(writes)
    with os.fdopen(reads) as answer:
        os.wait()
        return answer.read()


def main():
    os.environ.update(AWS_ACCESS_KEY_ID="test", AWS_SECRET_ACCESS_KEY="test", AWS_MAX_ATTEMPTS="1")
    os.environ.pop("AWS_ENDPOINT_URL", None)
    botocore.endpoint.Endpoint.make_request = send
    driver = create_clidriver()
    driver.session.get_service_model("ec2")
    seen, faults = set(), []
    for line in sys.stdin:
        call = json.loads(line)["call"]
        key = shape(call)
        if call[0] == "s3" or "<config>" in call or key in seen:
            continue
        seen.add(key)
        found = apart(driver, call)
        if found:
            faults.append(found)
    print("\n".join(faults + [f"{len(seen)} kinds of calls, {len(faults)} with a fault"]))
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()

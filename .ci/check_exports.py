"""Validates the exports that .ci/exports made. The argument is the folder that it made."""

import json
import re
import sys
from pathlib import Path

from frictionless import Package, system
from google.protobuf import json_format
from google.rpc import code_pb2, error_details_pb2
from jsonschema import Draft202012Validator, FormatChecker
from llms_txt import parse_llms_file
from openapi_spec_validator import OpenAPIV31SpecValidator
from prometheus_client.openmetrics.parser import text_string_to_metric_families

# The schema of RFC 9457, appendix A, without its descriptions.
PROBLEM = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "properties": {
        "type": {"type": "string", "format": "uri-reference"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "instance": {"type": "string", "format": "uri-reference"},
    },
}
# What google/rpc/error_details.proto demands of a reason, a domain and the names of metadata.
REASON = re.compile(r"[A-Z][A-Z0-9_]+[A-Z0-9]")
METADATA = re.compile(r"[a-z][a-zA-Z0-9-_]+")

root = Path(sys.argv[1])
failures = []
counts = {}


def check(what, path, errors):
    counts[what] = counts.get(what, 0) + 1
    failures.extend(f"{path.relative_to(root)}: {what}: {error}" for error in errors)


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


facts = Draft202012Validator(read(root / "errors.schema.json"))
Draft202012Validator.check_schema(facts.schema)
problem = Draft202012Validator(PROBLEM, format_checker=FormatChecker())


def check_json(path):
    check("JSON Schema", path, (error.message for error in facts.iter_errors(read(path))))


def check_openapi(path):
    document = read(path)
    check("OpenAPI 3.1", path, (error.message for error in OpenAPIV31SpecValidator(document).iter_errors()))
    # The specification's validator does not compare examples with their schema.
    schemas = {"components": document["components"]}
    if "ErrorResponse" in document["components"].get("schemas", {}):
        schema = {"$ref": "#/components/schemas/ErrorResponse", **schemas}
        body = Draft202012Validator(schema)
        for name, example in document["components"].get("examples", {}).items():
            errors = (f"{name}: {error.message}" for error in body.iter_errors(example["value"]))
            check("examples of OpenAPI", path, errors)


def check_problems(path):
    for entry in read(path)["problem_types"]:
        check("RFC 9457", path, (error.message for error in problem.iter_errors(entry["example"])))


def check_error_info(path):
    for entry in read(path)["errors"]:
        info = dict(entry["info"])
        errors = []
        if info.pop("@type") != "type.googleapis.com/google.rpc.ErrorInfo":
            errors.append("the type")
        message = json_format.ParseDict(info, error_details_pb2.ErrorInfo())
        # A reason that is the API's own code is exported as it is sent, whether or not Google would allow it.
        own = message.reason == message.metadata["code"]
        if not own and (not REASON.fullmatch(message.reason) or len(message.reason) > 63):
            errors.append(f"the reason {message.reason}")
        errors.extend(f"the name {name}" for name in message.metadata if not METADATA.fullmatch(name))
        if "code" in entry and entry["code"] not in code_pb2.Code.values():
            errors.append(f"the code {entry['code']}")
        check("google.rpc.ErrorInfo", path, errors)


def check_openmetrics(path):
    families = list(text_string_to_metric_families(path.read_text(encoding="utf-8")))
    samples = [sample for family in families for sample in family.samples]
    names = [json.dumps(sample.labels, sort_keys=True) for sample in samples]
    errors = [] if len(names) == len(set(names)) else ["two errors have the same labels"]
    codes = [code for api in read(path.with_name("json.out"))["apis"] for code in api["codes"]]
    if [sample.labels["error_type"] for sample in samples] != [code["code"] for code in codes]:
        errors.append("not every code is there as it is")
    check("OpenMetrics", path, errors)


def check_llms(path):
    page = parse_llms_file(path.read_text(encoding="utf-8"))
    links = sum(len(section) for section in page.sections.values())
    codes = sum(len(api["codes"]) for api in read(path.with_name("json.out"))["apis"])
    check("llms.txt", path, [] if page.title and page.summary and links >= codes else [f"{links} links of {codes} codes"])


def check_datapackage(path):
    with system.use_context(trusted=False):
        report = Package(str(path)).validate()
    errors = (f"{name} {position}: {message}" for name, position, message in report.flatten(["name", "rowNumber", "message"]))
    check("Frictionless", path, errors)


for path in sorted(root.glob("sets/*/*.out")):
    match path.name.split(".")[0].split("-")[0]:
        case "json" | "list" | "explain":
            check_json(path)
        case "openapi":
            check_openapi(path)
        case "problem":
            check_problems(path)
        case "error":
            check_error_info(path)
        case "openmetrics":
            check_openmetrics(path)
        case "llms":
            check_llms(path)
for path in sorted(root.glob("sets/*/error-tables/datapackage.json")):
    check_datapackage(path)

print(", ".join(f"{count} by {what}" for what, count in sorted(counts.items())))
if failures:
    sys.exit("\n".join(failures))

"""One page about a country and a period, made from the answers of saved queries."""

from loader.report.page import FORMATS, report

__all__ = ["FORMATS", "report"]

"""What all pages have: their head, style and script, the policy that lets nothing else in, and a seal.

Words come from here and from below, through the catalogue; templates hold none.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping

from markupsafe import Markup

from reallocate.language import _, language_in_use
from reallocate.present.page.templating import PAGE, environment, template_text
from reallocate.present.page.writing import sealed
from reallocate.present.terminal import visible


def set_page(template: str, about: str, title: str, words: Mapping[str, str], **parts: object) -> str:
    """Return a page in the language in use, sealed; the same bytes each time.

    Parameters
    ----------
    about : what it is about: it stands at the foot of each printed sheet.
    words : that its template says by itself, `common_words` among them.
    parts : what stands in the template, by name.
    """
    style = "\n".join(template_text(name) for name in ("page.css", "charts.css")) + _page_rule(about)
    script = template_text("page.js")
    text = (
        environment(PAGE)
        .get_template(template)
        .render(
            language=language_in_use(),
            title=title,
            policy=_policy(style, script),
            style=Markup(style),  # noqa: S704 - ours, but for the title, which is escaped for style sheets
            script=Markup(script),  # noqa: S704 - ours
            patterns=Markup(template_text("patterns.svg")),  # noqa: S704 - ours
            words=words,
            **parts,
        )
    )
    return sealed(text)


def _policy(style: str, script: str) -> str:
    """Return the policy of the page: no request to anywhere, and no style or script but these two."""
    digests = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in (style, script)]
    return (
        f"default-src 'none'; style-src 'sha256-{digests[0]}'; script-src 'sha256-{digests[1]}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _page_rule(about: str) -> str:
    """Return what stands at the foot of each printed sheet: what it is about, and the number of the sheet."""
    title = css_string(visible(about))
    return (
        f"@page{{@bottom-left{{content:{title};font:8pt sans-serif}}"
        "@bottom-right{content:counter(page) ' / ' counter(pages);font:8pt sans-serif}}\n"
    )


def css_string(text: str) -> str:
    """Return `text` as a string of a style sheet; nothing in it can end the string, the sheet or its element."""
    return '"' + "".join(c if c.isascii() and (c.isalnum() or c in " .,") else f"\\{ord(c):x} " for c in text) + '"'


def common_words() -> dict[str, str]:
    """Return what the templates of all pages say by themselves."""
    return {
        "contents": _("Contents"),
        "data": _("Data and assumptions"),
        "table": _("The same as a table"),
        "rules": _("Rules of the planner"),
        "notices": _("What the reader of the files says"),
        "again": _("This page again:"),
    }

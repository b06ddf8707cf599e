from __future__ import annotations

import time

import pytest

from digest.language.text.html.formulas import with_formulas
from digest.language.text.html.frozen.html import sanitize, to_text
from tests.tables import each_row


@each_row(
    ("html", "text"),
    [
        ("The value <math><mi>x</mi><mo>=</mo><mn>2</mn></math> rises.", "The value x = 2 rises."),
        ("About <math><msup><mn>10</mn><mn>8</mn></msup></math> m.", "About 10⁸ m."),
        ("<math><msup><mi>e</mi><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow></msup></math>", "e^(a+b)"),
        ("If <m:math><m:msub><m:mi>x</m:mi><m:mn>1</m:mn></m:msub></m:math> falls", "If x₁ falls"),
        (
            (
                "<math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac><mo>&lt;</mo>"
                "<msqrt><mi>n</mi></msqrt></math>"
            ),
            "(a+b)/2 < √n",
        ),
        (
            "<math><semantics><mi>x</mi><annotation encoding='application/x-tex'>x^2</annotation></semantics></math>",
            "x",
        ),
        (
            "k <span class='katex'><math><mi>x</mi></math><span class='katex-html'><span>x</span></span></span> end",
            "k x end",
        ),
        ("See <svg><title>External link</title><path d='M0'/></svg>the map.", "See the map."),
        ("It is <svg><text x='1'>42 %</text></svg> more.", "It is 42 % more."),
        ("<p><svg><text>W</text></svg></p><p>News</p>", "News"),
        ("A chart <svg><text>a</text><text>b</text></svg>", "A chart"),
        ("The mathematics of svg files", "The mathematics of svg files"),
        ("<p>A <math><mi>x</mi> without end</p>", "A"),
    ],
)
def test_a_sentence_keeps_its_formulas(html: str, text: str) -> None:
    assert to_text(sanitize(with_formulas(html))) == text


@pytest.mark.parametrize(
    "html",
    [
        "<math>" * 100_000,
        "<math>" * 50_000 + "</math>" * 50_000,
        f"<math>{'<mrow>' * 50_000}{'</mrow>' * 50_000}</math>",
        "<math><span class=katex-html>" * 20_000,
        "<svg><text>" * 50_000 + "</svg>",
        "<a:math>" * 50_000 + "</math>",
    ],
)
def test_time_in_proportion_to_the_length(html: str) -> None:
    start = time.process_time()
    with_formulas(html)
    assert time.process_time() - start < 10

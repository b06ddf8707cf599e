"""An Argos package of the usual size, with random weights: it translates nonsense into nonsense.

What it costs does not depend on what it says, only on how long its sentences are; and these are like real ones.
"""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import numpy as np
import sentencepiece
from ctranslate2.specs import TransformerSpec
from ctranslate2.specs.model_spec import LayerSpec, visit_spec

from bench.nonsense import nonsense_words

LAYERS = 6
HEADS = 8
WIDTH = 512
PIECES = 32_000

_POSITIONS = 512
# How much more probable the end of a sentence becomes with each token: so that most have 15 to 35, as in the news.
_TOWARDS_END = 0.5


def write_package(folder: Path, splitter: Path) -> None:
    """Write the package into a folder, with what splits sentences for argostranslate."""
    (folder / "model").mkdir(parents=True)
    (folder / "minisbd").mkdir()
    shutil.copy(splitter, folder / "minisbd")
    metadata = {"from_code": "en", "from_name": "English", "to_code": "es", "to_name": "Spanish", "argos_version": "1"}
    (folder / "metadata.json").write_text(json.dumps({**metadata, "package_version": "1.0"}), encoding="utf-8")
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(nonsense_words()),
        model_prefix=str(folder / "sentencepiece"),
        model_type="bpe",  # as fast to use as the usual one, and made in a tenth of the time
        vocab_size=PIECES,
        minloglevel=2,
    )
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(folder / "sentencepiece.model"))
    _write_model([pieces.id_to_piece(number) for number in range(PIECES)], pieces.eos_id(), folder / "model")


def _write_model(vocabulary: list[str], end: int, folder: Path) -> None:
    random = np.random.default_rng(9)
    model = TransformerSpec.from_config((LAYERS, LAYERS), HEADS)

    def fill(layer: LayerSpec, name: str, value: object) -> None:
        if value is None:
            setattr(layer, name.rpartition("/")[2], _weights(name, random))

    visit_spec(model, fill)
    # The first number of a state says how long the translation already is, and the end of a sentence looks at it.
    positions = np.zeros((_POSITIONS, WIDTH), np.float32)
    positions[:, 0] = _TOWARDS_END * np.arange(_POSITIONS)
    model.decoder.position_encodings.encodings = positions
    model.decoder.projection.weight[end, 0] = 1
    model.register_source_vocabulary(vocabulary)
    model.register_target_vocabulary(vocabulary)
    model.validate()
    model.optimize(quantization="int8")
    model.save(str(folder))


def _weights(name: str, random: np.random.Generator) -> np.ndarray:
    if name.endswith("layer_norm/gamma"):
        return np.ones(WIDTH, np.float32)
    if name.endswith("layer_norm/beta"):
        return np.zeros(WIDTH, np.float32)
    return random.normal(0, WIDTH**-0.5, _shape(name)).astype(np.float32)


def _shape(name: str) -> tuple[int, int]:
    """Outputs and inputs of a matrix: queries, keys and values come in one where they are made of the same."""
    if "embeddings" in name or "projection" in name:
        return PIECES, WIDTH
    if name.endswith("self_attention/linear_0/weight"):
        return 3 * WIDTH, WIDTH
    if name.endswith("/attention/linear_1/weight"):
        return 2 * WIDTH, WIDTH
    if name.endswith("ffn/linear_0/weight"):
        return 4 * WIDTH, WIDTH
    if name.endswith("ffn/linear_1/weight"):
        return WIDTH, 4 * WIDTH
    return WIDTH, WIDTH


if __name__ == "__main__":
    write_package(Path(sys.argv[1]), Path(sys.argv[2]))

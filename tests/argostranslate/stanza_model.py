"""A stanza model that finds no sentence end before the end of the text: untrained, tiny, and really loaded."""

from __future__ import annotations

import json
from pathlib import Path

LAYOUT = {
    "lang": "en",
    "shorthand": "en_tiny",
    "vocab_size": 2,
    "emb_dim": 4,
    "hidden_dim": 4,
    "feat_dim": 2,
    "feat_funcs": ["space_before", "capitalized"],
    "rnn_layers": 1,
    "conv_res": None,
    "hierarchical": False,
    "use_mwt": False,
    "use_dictionary": False,
    "skip_newline": False,
    "max_seqlen": 100,
    "batch_size": 1,
    "dropout": 0,
    "feat_dropout": 0,
    "tok_noise": 0,
    "lr0": 0.001,
    "weight_decay": 0,
}
RESOURCES = {
    "en": {
        "lang_name": "English",
        "tokenize": {"tiny": {"md5": ""}},
        "packages": {"default": {"tokenize": "tiny"}},
        "default_processors": {"tokenize": "tiny"},
    }
}


def put_stanza_model(package: Path) -> None:
    """Put the model into an Argos package, as those of the Argos index have it."""
    import torch  # noqa: PLC0415 - slow, and for two tests
    from stanza.models.tokenization.trainer import Trainer  # noqa: PLC0415
    from stanza.models.tokenization.vocab import Vocab  # noqa: PLC0415

    trainer = Trainer(LAYOUT, vocab=Vocab([[]], lang="en"), device="cpu")
    with torch.no_grad():
        for classifier in (trainer.model.tok_clf, trainer.model.sent_clf):
            classifier.weight.zero_()
            classifier.bias.fill_(-10)
    folder = package / "stanza" / "en" / "tokenize"
    folder.mkdir(parents=True)
    trainer.save(str(folder / "tiny.pt"))
    (package / "stanza" / "resources.json").write_text(json.dumps(RESOURCES))

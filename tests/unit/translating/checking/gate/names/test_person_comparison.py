"""Persons in the gate: each of their names must be the same, in the spelling of each language."""

from __future__ import annotations

from digest.translating.checking.gate.names.person_comparison import other_person
from digest.translating.checking.gate.side import Side
from tests.tables import each_row


def keeps(languages: str, segment: str, translated: str) -> bool:
    source, target = languages.split()
    return other_person(Side.of(segment, source), Side.of(translated, target)) is None


@each_row(
    ("languages", "segment", "translated"),
    [
        ("en es", "The singer Joan Baez came.", "Vino la cantante Joan Báez."),
        ("en pl", "They saw Pablo Picasso there.", "Zobaczyli tam Pabla Picassa."),
        ("en ru", "The writer George Orwell left.", "Писатель Джордж Оруэлл уехал."),
        ("en kk", "They met Khaled Hosseini.", "Олар Халед Хоссейниді көрді."),
        ("en ar", "The founder of Tesla, Nikola Tesla, said so.", "قال ذلك مؤسس تسلا نيكولا تسلا."),
        ("ar en", "وصل الكاتب نجيب محفوظ.", "The writer Naguib Mahfouz arrived."),
        ("de en", "Das sagte der Maler Otto Dix.", "The painter Otto Dix said so."),
        ("en zh", "The writer Mo Yan met Karl Marx.", "作家莫言会见了卡尔·马克思。"),
        ("zh en", "昨天鲁迅来了。", "Yesterday Lu Xun came."),
        ("en ja", "The writer Mo Yan came.", "作家の莫言が来た。"),
        ("en es", "Then Deputy Commissioner Jane Goodall came.", "Vino la Subcomisaria Jane Goodall."),
        ("en es", "The Bank of Spain said so.", "Lo dijo el Banco de España."),
        ("en es", "She went to The Hague.", "Fue a La Haya."),
        ("en de", "He met Lavrov there.", "Er traf dort Lawrow."),
        ("en es", "The fire reached Gerona.", "El fuego llegó a Girona."),
    ],
)
def test_the_same_person_is_kept(languages: str, segment: str, translated: str) -> None:
    assert keeps(languages, segment, translated)


@each_row(
    ("languages", "segment", "translated"),
    [
        ("en es", "The singer Joan Baez came.", "Vino la cantante Joan Manzano."),
        ("en es", "A film, The Trellis, was shown.", "Se vio una película, El Enrejado."),
        ("pt en", "Assim falou Vell-Guerra ontem.", "Vell-War spoke thus yesterday."),
        ("en es", "He met Lavrov there.", "Allí vio a Larrov."),
        ("de en", "Dort traf Vell die Malerin Kern.", "There Vell met the painter Kerr."),
        ("en es", "The singer Rosa Delgadillo came.", "Vino la cantante Rosa Delgado."),
        ("en pl", "They saw Pablo Picasso there.", "Zobaczyli tam Pabla Casalsa."),
        ("en ru", "The writer George Orwell left.", "Писатель Джордж Элиот уехал."),
        ("en ar", "The singer Joan Baez came.", "جاءت المغنية جوان كولينز."),
        ("ar en", "وصل الكاتب نجيب محفوظ.", "The writer Naguib Sawiris arrived."),
        ("de en", "Das sagte der Maler Otto Dix.", "The painter Otto Wagner said so."),
    ],
)
def test_another_person_is_noticed(languages: str, segment: str, translated: str) -> None:
    assert not keeps(languages, segment, translated)

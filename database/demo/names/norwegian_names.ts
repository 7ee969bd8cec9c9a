const words = (text: string) => text.trim().split(/\s+/)

/** Given names by the years in which they were common; `until` is the last birth year. */
export const NORWEGIAN_GIVEN = [
  {
    until: 1955,
    female: words(`Solveig Gerd Ingrid Astrid Bjørg Ragnhild Borghild Turid Åse Gudrun Torbjørg
      Sigrid Randi Aslaug Målfrid Kirsten Eldbjørg Karen Magnhild Oddny Unni Berit`),
    male: words(`Odd Kåre Arne Leif Oddvar Bjarne Sverre Ragnar Einar Harald Torleif Øivind
      Asbjørn Steinar Magne Trygve Håkon Egil Kjell Ottar Gunnar Sigurd`),
  },
  {
    until: 1985,
    female: words(`Anne Kari Marit Hilde Bente Tone Heidi Monica Wenche Line Trude Siv Grethe
      Mona Elin Anita Gro Kristin Hege Silje Lene Rita Åshild`),
    male: words(`Jan Per Bjørn Svein Terje Morten Geir Frode Rune Trond Øystein Stig Tore Espen
      Roger Kjetil Pål Vidar Ståle Roar Jørn Håvard Åge`),
  },
  {
    until: 2100,
    female: words(`Nora Emma Ida Thea Sara Julie Ingrid Maja Frida Sofie Vilde Tuva Amalie Live
      Hedda Selma Åsne Solveig Eline Oda Synne Mia Ella`),
    male: words(`Jakob Emil Lukas Oliver Henrik Mathias Noah Sander Magnus Jonas Filip Håkon Odin
      Sondre Eirik Iver Aksel Mikkel Tobias Ulrik Åsmund Sivert Ask`),
  },
] as const

/** Names that stand together without a hyphen. */
export const NORWEGIAN_DOUBLE = {
  female: ['Anne Lise', 'Inger Marie', 'Else Karin', 'Ann-Kristin', 'Liv Åse', 'May Britt'],
  male: ['Jan Erik', 'Per Ole', 'Odd-Arne', 'Nils Petter', 'Karl Johan', 'Bjørn Åge'],
} as const

export const NORWEGIAN_FAMILY = words(`Hansen Johansen Olsen Larsen Andersen Pedersen Nilsen
  Kristiansen Jensen Karlsen Eriksen Berg Haugen Hagen Johannessen Jacobsen Dahl Halvorsen
  Henriksen Lund Sørensen Jakobsen Gundersen Moen Iversen Strand Solberg Svendsen Eide Bakken
  Kristoffersen Mathisen Lie Amundsen Rasmussen Nygård Solheim Sætre Ødegård Bøe Myhre
  Tangen Aas Hovland Brekke Ruud Sæther Øverland Næss Kvåle Ånensen Fjellheim Grønnås Skjærvø
  Bjørkås Vågan Løvås Tveit Åsheim Bråten Høgmo Røsvik Skår Håheim Espeland Ytterstad Jørstad
  Birkeland Landås Vatnestrøm Tønnessen Aanonsen Salvesen Reiersen Fossdal Kvinlog Ålvik Øksnes
  Saltnes Beiarn Misvær Steigen Gildeskål Rødøy Lurøy Træna Sandhornøy Kjerringøy`)

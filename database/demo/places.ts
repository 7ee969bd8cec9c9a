export type PostalTown = { postalCode: string; city: string; weight: number }

/** Streets of our own making: each name is common, none is meant. */
export const STREETS = [
  'Storgata',
  'Kirkeveien',
  'Skolegata',
  'Sjøgata',
  'Fjordveien',
  'Bjørkeveien',
  'Granlia',
  'Nordre Åsveg',
  'Havnegata',
  'Møllebakken',
  'Øvre Tun',
  'Solbakken',
  'Rådhusgata',
  'Elvegata',
  'Tømmerveien',
  'Fjellveien',
  'Båtstøveien',
  'Lyngveien',
  'Røsslyngen',
  'Enggata',
  'Prestegata',
  'Gamleveien',
  'Åkervegen',
  'Kvernhusveien',
  'Nedre Løkka',
  'Fyrstikkveien',
  'Ærfuglveien',
] as const

export const NORTHERN_TOWNS: readonly PostalTown[] = [
  { postalCode: '8006', city: 'Bodø', weight: 8 },
  { postalCode: '8010', city: 'Bodø', weight: 8 },
  { postalCode: '8013', city: 'Bodø', weight: 6 },
  { postalCode: '8200', city: 'Fauske', weight: 4 },
  { postalCode: '8250', city: 'Rognan', weight: 2 },
  { postalCode: '8270', city: 'Drag', weight: 1 },
  { postalCode: '8300', city: 'Svolvær', weight: 2 },
  { postalCode: '8370', city: 'Leknes', weight: 2 },
  { postalCode: '8146', city: 'Reipå', weight: 1 },
  { postalCode: '8150', city: 'Ørnes', weight: 1 },
]

export const SOUTHERN_TOWNS: readonly PostalTown[] = [
  { postalCode: '4612', city: 'Kristiansand S', weight: 8 },
  { postalCode: '4616', city: 'Kristiansand S', weight: 7 },
  { postalCode: '4633', city: 'Kristiansand S', weight: 6 },
  { postalCode: '4640', city: 'Søgne', weight: 3 },
  { postalCode: '4700', city: 'Vennesla', weight: 4 },
  { postalCode: '4790', city: 'Lillesand', weight: 3 },
  { postalCode: '4515', city: 'Mandal', weight: 3 },
  { postalCode: '4735', city: 'Evje', weight: 1 },
  { postalCode: '4760', city: 'Birkeland', weight: 1 },
]

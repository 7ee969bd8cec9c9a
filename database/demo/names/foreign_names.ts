const list = (text: string) => text.split(',').map((name) => name.trim())

export type ForeignNames = {
  /** BCP 47, the language to speak with the patient. */
  language: string
  female: string[]
  male: string[]
  family: string[]
  /** Where women bear another form of the family name. */
  femaleFamily?: string[]
  weight: number
}

/** Names that people brought with them, in the spelling of their papers. */
export const FOREIGN_NAMES: readonly ForeignNames[] = [
  {
    language: 'pl',
    female: list('Agnieszka, Małgorzata, Joanna, Zofia, Grażyna'),
    male: list('Łukasz, Paweł, Krzysztof, Michał, Stanisław'),
    family: list('Wójcik, Kowalski, Zieliński, Dąbrowski, Szczepański'),
    femaleFamily: list('Wójcik, Kowalska, Zielińska, Dąbrowska, Szczepańska'),
    weight: 5,
  },
  {
    language: 'uk',
    female: list('Oksana, Iryna, Nataliia, Svitlana'),
    male: list('Oleksandr, Dmytro, Andrii, Mykola'),
    family: list("Shevchenko, Kovalenko, Bondarenko, Hryhor'yev, Mel'nyk"),
    weight: 3,
  },
  {
    language: 'so',
    female: list('Hodan, Fadumo, Ifrah, Sahra'),
    male: list('Abdi, Mohamed, Abdirahman, Liban'),
    family: list('Farah, Warsame, Hassan Ali, Abdullahi, Jama'),
    weight: 3,
  },
  {
    language: 'ar',
    female: list('Rania, Fatima, Amal, Noor'),
    male: list('Ahmad, Omar, Khalid, Youssef'),
    family: list('al-Khatib, Haddad, al-Masri, Abu Zaid, Darwish'),
    weight: 3,
  },
  {
    language: 'ti',
    female: list('Selam, Rahel, Tsega, Miriam'),
    male: list('Tesfay, Yonas, Filmon, Kidane'),
    family: list('Ghebremedhin, Tekle, Woldu, Haile'),
    weight: 2,
  },
  {
    language: 'vi',
    female: list('Thị Lan, Minh Châu, Thu Hà'),
    male: list('Văn Dũng, Quốc Bảo, Đức Anh'),
    family: list('Nguyễn, Trần, Phạm, Lê'),
    weight: 2,
  },
  {
    language: 'tr',
    female: list('Ayşe, Elif, Gülşen'),
    male: list('Mehmet, İbrahim, Çağlar'),
    family: list('Yılmaz, Öztürk, Güneş, Şahin'),
    weight: 1,
  },
  {
    language: 'lt',
    female: list('Rūta, Eglė, Živilė'),
    male: list('Tomas, Mindaugas, Šarūnas'),
    family: list('Kazlauskas, Petrauskas, Žukauskas'),
    femaleFamily: list('Kazlauskienė, Petrauskaitė, Žukauskienė'),
    weight: 2,
  },
  {
    language: 'en',
    female: list('Maria Cristina, Siobhán, Grace'),
    male: list('Seán, José Miguel, Kwame'),
    family: list("O'Neill, de la Cruz, Mensah, St. Clair, dos Santos"),
    weight: 2,
  },
]

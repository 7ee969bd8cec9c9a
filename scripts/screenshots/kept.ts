/** The pictures that stand in docs/screenshots, by the name they have there. */
export const keptPictures: Readonly<Record<string, string>> = {
  'unit-list-1440-light-en': 'unit-list',
  'record-1440-light-en': 'record',
  'register-1440-light-en': 'register',
  'plugin-diff-1440-light-en': 'plugin-diff',
  'round-1440-light-en': 'round',
  'support-1440-light-en': 'support',
  'staff-file-1440-light-en': 'staff-file',
  'record-390-light-en': 'record-390-light-en',
  'unit-list-1440-dark-en': 'unit-list-1440-dark-en',
  'record-1440-light-nb': 'record-1440-light-nb',
}

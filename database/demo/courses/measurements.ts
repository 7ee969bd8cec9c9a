import { type Measurement } from '#database/demo/courses/clinical_course'

const measurement = (
  loinc: string,
  display: string,
  [from, to, decimals]: [number, number, number],
  unit: string,
  code: string
): Measurement => ({ loinc, display, from, to, decimals, unit, code })

/** LOINC codes with UCUM units, named in Norwegian as on the ward. */
export const PULSE = measurement('8867-4', 'Puls', [56, 104, 0], 'slag/min', '/min')
export const SYSTOLIC = measurement(
  '8480-6',
  'Systolisk blodtrykk',
  [104, 168, 0],
  'mmHg',
  'mm[Hg]'
)
export const SATURATION = measurement('59408-5', 'Oksygenmetning', [88, 99, 0], '%', '%')
export const TEMPERATURE = measurement('8310-5', 'Kroppstemperatur', [36.1, 39.2, 1], '°C', 'Cel')
export const WEIGHT = measurement('29463-7', 'Vekt', [52, 112, 1], 'kg', 'kg')
export const CHILD_WEIGHT = measurement('29463-7', 'Vekt', [11, 46, 1], 'kg', 'kg')
export const NEWBORN_WEIGHT = measurement('29463-7', 'Vekt', [2.61, 4.48, 2], 'kg', 'kg')
export const CRP = measurement('1988-5', 'CRP', [1, 184, 0], 'mg/L', 'mg/L')
export const HAEMOGLOBIN = measurement('718-7', 'Hemoglobin', [9.4, 16.1, 1], 'g/dL', 'g/dL')
export const BILIRUBIN = measurement('1975-2', 'Bilirubin, total', [84, 268, 0], 'µmol/L', 'umol/L')
export const NT_PRO_BNP = measurement('33762-6', 'NT-proBNP', [420, 6800, 0], 'ng/L', 'ng/L')
export const HBA1C = measurement('59261-8', 'HbA1c', [41, 92, 0], 'mmol/mol', 'mmol/mol')

import { norwegianCheckDigits } from '#app/records/identifiers/norwegian_check_digits'
import { type SeededRandom } from '#database/demo/seeded_random'

/** Month + 80: the range of Skatteetaten's test population, never given to a living person. */
const SYNTHETIC_MONTH = 80
const D_NUMBER_DAY = 40

/** Of 250 numbers for a day and sex, four in five have check digits. */
const MOST_ATTEMPTS = 10_000

export type Sex = 'female' | 'male'

/** Gives out synthetic fødselsnummer and D-numbers, each once. */
export class IdentityNumbers {
  readonly #given = new Set<string>()

  /**
   * @param birthDate `YYYY-MM-DD`, 1900 to 2039
   */
  give(birthDate: string, sex: Sex, foreign: boolean, random: SeededRandom): string {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const number = draw(birthDate, sex, foreign, random)
      if (number !== null && !this.#given.has(number)) {
        this.#given.add(number)
        return number
      }
    }
    throw new RangeError('Too many patients: the numbers of one birth date are used up')
  }
}

function draw(birthDate: string, sex: Sex, foreign: boolean, random: SeededRandom): string | null {
  const [year = '', month, day] = birthDate.split('-')
  const writtenDay = Number(day) + (foreign ? D_NUMBER_DAY : 0)
  const writtenMonth = Number(month) + SYNTHETIC_MONTH

  /** 000–499 for 1900–1999, 500–999 for 2000–2039; odd for men. */
  const pair = year < '2000' ? random.integer(0, 249) : random.integer(250, 499)
  const individual = pair * 2 + (sex === 'male' ? 1 : 0)

  const nine = `${two(writtenDay)}${two(writtenMonth)}${year.slice(2)}${String(individual).padStart(3, '0')}`
  const checkDigits = norwegianCheckDigits(nine)
  return checkDigits === null ? null : `${nine}${checkDigits}`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

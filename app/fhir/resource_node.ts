import { accept, refuse, type Result } from '#app/result'
import { isJsonObject, type JsonObject, type JsonValue } from '#app/fhir/json'

/** The input has another shape than FHIR says; the message names the place, never the content. */
class MalformedResource extends Error {}

/**
 * Reads unchecked JSON by the shapes of FHIR. Absent (or null) is null or an empty list; present
 * in another shape ends the reading with a sentence that names the element.
 */
export class ResourceNode {
  constructor(
    readonly value: JsonObject,
    readonly path: string
  ) {}

  text(key: string): string | null {
    return this.#optional(key, 'a text', (value) => typeof value === 'string')
  }

  boolean(key: string): boolean | null {
    return this.#optional(key, 'true or false', (value) => typeof value === 'boolean')
  }

  integer(key: string): number | null {
    return this.#optional(key, 'a whole number', (value) => Number.isInteger(value))
  }

  /** A list of texts; the nulls that FHIR allows beside extensions are left out. */
  texts(key: string): string[] {
    return this.#list(key).map((value, index) => {
      if (typeof value !== 'string') {
        throw new MalformedResource(`${this.path}.${key}[${index}] is not a text.`)
      }
      return value
    })
  }

  child(key: string): ResourceNode | null {
    const value = this.#optional<JsonObject>(key, 'an object', isJsonObject)
    return value && new ResourceNode(value, `${this.path}.${key}`)
  }

  children(key: string): ResourceNode[] {
    return this.#list(key).map((value, index) => {
      const path = `${this.path}.${key}[${index}]`
      if (!isJsonObject(value)) {
        throw new MalformedResource(`${path} is not an object.`)
      }
      return new ResourceNode(value, path)
    })
  }

  /** Ends the reading; `problem` completes a sentence that begins with the place. */
  reject(key: string, problem: string): never {
    throw new MalformedResource(`${this.path}.${key} ${problem}.`)
  }

  #optional<T extends JsonValue>(
    key: string,
    expected: string,
    fits: (value: unknown) => boolean
  ): T | null {
    const value = this.value[key] ?? null
    if (value !== null && !fits(value)) {
      this.reject(key, `is not ${expected}`)
    }
    return value as T | null
  }

  #list(key: string): JsonValue[] {
    const value = this.value[key] ?? []
    if (!Array.isArray(value)) {
      this.reject(key, 'is not a list')
    }
    return value.filter((element) => element !== null)
  }
}

/** Runs a reading over a resource and turns a wrong shape into a refusal. */
export function readShape<T>(
  resource: JsonObject,
  name: string,
  read: (node: ResourceNode) => T
): Result<T> {
  try {
    return accept(read(new ResourceNode(resource, name)))
  } catch (error) {
    if (error instanceof MalformedResource) {
      return refuse(error.message)
    }
    throw error
  }
}

export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject
export type JsonObject = { [key: string]: JsonValue | undefined }

/** A resource as it was read: its type is one of R4, everything else is still unchecked. */
export type FhirResource = JsonObject & { resourceType: string; id?: string }

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

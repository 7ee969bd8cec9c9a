import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * A migration written as plain PostgreSQL, run by the owner role inside one
 * transaction. There is no way down: a mistake is mended by the next migration.
 */
export abstract class SqlMigration extends BaseSchema {
  protected abstract sql: string

  override async up() {
    this.schema.raw(this.sql)
  }

  override async down() {
    throw new Error('Varde migrations go forward only')
  }
}

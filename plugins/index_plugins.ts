import type { IndexGenerator } from '@adonisjs/assembler/index_generator'

/**
 * Assembler hook: generates `#generated/plugin_controllers` and tells the type checker which pages
 * plugins bring (`video_meetings/join`).
 */
export default function indexPlugins(_: unknown, __: unknown, indexGenerator: IndexGenerator) {
  indexGenerator.add('pluginControllers', {
    source: 'plugins',
    glob: ['**/controllers/*_controller.ts'],
    as: 'barrelFile',
    exportName: 'pluginControllers',
    importAlias: '#plugins',
    removeSuffix: 'controller',
    skipSegments: ['controllers'],
    output: '.adonisjs/server/plugin_controllers.ts',
    comment: true,
  })
  indexGenerator.add('pluginPages', {
    source: 'plugins',
    glob: ['**/inertia/pages/*.tsx'],
    output: '.adonisjs/server/plugin_pages.d.ts',
    as(files, buffer, _config, { toImportPath }) {
      buffer.writeLine(`import '@adonisjs/inertia/types'`)
      buffer.writeLine(`import type React from 'react'`)
      buffer.writeLine(
        `type ExtractProps<T> = T extends React.FC<infer Props> ? Omit<Props, 'children'> : never`
      )
      buffer.write(`declare module '@adonisjs/inertia/types' {`).indent()
      buffer.write('export interface InertiaPages {').indent()
      for (const [file, path] of Object.entries(files.asList())) {
        const page = file.replace('/inertia/pages/', '/')
        buffer.write(`'${page}': ExtractProps<(typeof import('${toImportPath(path)}'))['default']>`)
      }
      buffer.dedent().write('}')
      buffer.dedent().write('}')
    },
  })
}

/**
 * Names every page and panel by one rule: its path below `pages/`, with the
 * plugin's id in front when a plugin brings it.
 *
 * `./pages/records/show.tsx` → `records/show`;
 * `../../plugins/video_meetings/inertia/panels/meetings.tsx` → `video_meetings/meetings`.
 */
export function modulesByName<Module>(modules: Record<string, Module>): Map<string, Module> {
  return new Map(Object.entries(modules).map(([file, module]) => [nameOf(file), module]))
}

function nameOf(file: string): string {
  return file
    .replace('./pages/', '')
    .replace('../../plugins/', '')
    .replace(/\/inertia\/(pages|panels)\//, '/')
    .replace('.tsx', '')
}

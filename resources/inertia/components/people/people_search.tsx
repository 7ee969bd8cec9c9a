import { Button, Group, TextInput } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import { IconSearch } from '@tabler/icons-react'
import { ServerForm } from '~/components/common/server_form'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** Finds people by the beginning of their name; the name never stands in the address. */
export function PeopleSearch({ query }: { query: string | null }) {
  const { t } = useText()
  const form = useForm({ terms: query ?? '' })

  return (
    <ServerForm action={paths.peopleSearch} onSend={() => form.post(paths.peopleSearch)}>
      <Group align="flex-end" gap="xs" mb="sm">
        <TextInput
          id="people-terms"
          name="terms"
          type="search"
          autoComplete="off"
          label={t('people.search')}
          description={t('people.search.help')}
          w={{ base: '100%', xs: 380 }}
          value={form.data.terms}
          onChange={(event) => form.setData('terms', event.currentTarget.value)}
        />
        <Button
          type="submit"
          loading={form.processing}
          leftSection={<IconSearch size={16} aria-hidden />}
        >
          {t('people.search.send')}
        </Button>
      </Group>
    </ServerForm>
  )
}

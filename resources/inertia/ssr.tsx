import { createInertiaApp } from '@inertiajs/react'
import type { Page } from '@inertiajs/core'
import { renderToString } from 'react-dom/server'
import type { Shared } from '~/contract'
import { layoutOf } from '~/layouts/layout_of'
import { pageByName } from '~/pages'
import { Root } from '~/root'
import { documentTitle } from '~/texts/document_title'

/** Renders a page with its data, so that the first HTML is already readable. */
export default function render(page: Page<Shared>) {
  return createInertiaApp<Shared>({
    page,
    render: renderToString,
    title: documentTitle,
    resolve: pageByName,
    layout: layoutOf,
    setup: ({ App, props }) => (
      <Root nonce={page.props.cspNonce} colourScheme={page.props.colourScheme}>
        <App {...props} />
      </Root>
    ),
  })
}

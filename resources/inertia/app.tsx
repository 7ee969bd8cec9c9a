import '@fontsource-variable/inter'
import '@mantine/core/styles.layer.css'
import '~/css/base.css'
import '~/css/print.css'
import { createInertiaApp } from '@inertiajs/react'
import { hydrateRoot } from 'react-dom/client'
import { sendTokenWithEveryVisit } from '~/cross_site_token'
import { focusContentAfterVisits } from '~/focus_after_visit'
import { layoutOf } from '~/layouts/layout_of'
import { pageByName } from '~/pages'
import { Root } from '~/root'
import { pageNonce } from '~/style_nonce'
import { documentTitle } from '~/texts/document_title'

const nonce = pageNonce()
sendTokenWithEveryVisit()
focusContentAfterVisits()

/**
 * The first page came with its data beside it, and would keep it through every page that follows:
 * behind a locked screen, too, and after signing out.
 */
function dropFirstPage() {
  document.querySelector('script[data-page]')?.remove()
}

void createInertiaApp({
  nonce,
  title: documentTitle,
  progress: { color: 'var(--varde-progress)' },
  resolve: pageByName,
  layout: layoutOf,
  setup({ el, App, props }) {
    const { colourScheme } = props.initialPage.props
    hydrateRoot(
      el,
      <Root nonce={nonce} colourScheme={colourScheme}>
        <App {...props} />
      </Root>
    )
    dropFirstPage()
  },
})

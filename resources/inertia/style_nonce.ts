/**
 * The nonce of the page that was loaded. Later visits bring other nonces, but
 * the browser keeps the policy of the first answer.
 *
 * `__webpack_nonce__` is where the scroll lock of dialogs looks for it.
 */
export function pageNonce(): string {
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? ''
  Reflect.set(globalThis, '__webpack_nonce__', nonce)
  return nonce
}

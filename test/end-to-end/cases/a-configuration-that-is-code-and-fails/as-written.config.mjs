function vault() {
  throw new Error('no such vault')
}
export default {on: vault()}

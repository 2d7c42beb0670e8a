const on = 'local'
throw new Error('no such vault')
export default {on}

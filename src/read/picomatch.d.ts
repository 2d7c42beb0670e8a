/** `tinyglobby` speaks of types that it does not bring; we use none of them. */
declare module 'picomatch'

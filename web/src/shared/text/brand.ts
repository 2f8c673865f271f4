export const BRAND = 'Pomander'
export const TAGLINE = 'Gifts and good things for the house'
export const SUPPORT_EMAIL = 'hello@pomander.example'

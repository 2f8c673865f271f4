/** Forms of settings that several projects share, with the words in which a refusal names what is allowed. */
export const SHAPES = {
  region: {
    pattern: /^[a-z]{2}-[a-z]+-\d$/,
    allowed: 'a region such as eu-west-1',
  },
  zone: { pattern: /^[a-z]{2}-[a-z]+-\d[a-z]$/, allowed: 'availability zones such as eu-west-1a' },
  cidr: {
    pattern: /^((25[0-5]|2[0-4]\d|1?\d?\d)(\.(?!\/)|(?=\/))){4}\/([0-9]|[12]\d|3[0-2])$/,
    allowed: 'an IPv4 range such as 198.51.100.7/32',
  },
  roleArn: {
    pattern: /^arn:aws:iam::\d{12}:(role|user)\/[\w+=,.@/-]+$/,
    allowed: 'IAM roles or users such as arn:aws:iam::111122223333:role/platform-engineers',
  },
  domain: {
    pattern: /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/,
    allowed: 'a domain name in lower case such as shop.example.com',
  },
  email: {
    pattern: /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/,
    allowed: 'a mail address such as on-call@example.com',
  },
  httpsUrl: { pattern: /^https:\/\/[^\s/]+(\/\S*)?$/, allowed: 'an https:// address' },
  words: { pattern: /^\S.{0,199}$/, allowed: 'some words, 200 characters at most' },
} as const

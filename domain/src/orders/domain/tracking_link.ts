/** Carriers whose parcels can be followed on a page of their own, by the name that staff give, however they write it. */
const PAGES = new Map<string, (number: string) => string>(
  Object.entries({
    royalmail: (number: string) =>
      `https://www.royalmail.com/track-your-item#/tracking-results/${number}`,
    parcelforce: (number: string) =>
      `https://www.parcelforce.com/track-trace?trackNumber=${number}`,
    dpd: (number: string) => `https://track.dpd.co.uk/parcels/${number}`,
    evri: (number: string) => `https://www.evri.com/track/parcel/${number}`,
    yodel: (number: string) => `https://www.yodel.co.uk/tracking/${number}`,
    dhl: (number: string) =>
      `https://www.dhl.com/global-en/home/tracking.html?tracking-id=${number}`,
    ups: (number: string) => `https://www.ups.com/track?tracknum=${number}`,
    fedex: (number: string) => `https://www.fedex.com/fedextrack/?trknbr=${number}`,
    gls: (number: string) => `https://gls-group.com/track/${number}`,
    usps: (number: string) => `https://tools.usps.com/go/TrackConfirmAction?tLabels=${number}`,
    anpost: (number: string) => `https://www.anpost.com/Post-Parcels/Track/History?item=${number}`,
    postnl: (number: string) => `https://postnl.nl/tracktrace/?B=${number}`,
    colissimo: (number: string) => `https://www.laposte.fr/outils/suivre-vos-envois?code=${number}`,
  })
)

/** Where a parcel can be followed; null for a carrier that we know no page of, and for a parcel without a number. */
export function trackingLink(carrier: string, trackingNumber: string | null): string | null {
  if (trackingNumber === null) return null
  const page = PAGES.get(carrier.toLowerCase().replaceAll(/[^a-z]/g, ''))
  return page ? page(encodeURIComponent(trackingNumber.replaceAll(/\s/g, ''))) : null
}

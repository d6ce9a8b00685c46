/** Repositories with copies of Microsoft's pages that several tables cite. */
export const PC23_REPO = "github:kvamseek/partner-center@85eb3c4";
export const FR_RENEW = "github:MicrosoftDocs/partner-center-pr.fr-fr live-sxs partner-center";

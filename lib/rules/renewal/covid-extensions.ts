/** Anniversary dates that Microsoft moved on because of COVID-19. None was automatic: each needed action and the fee. */
import type { IsoDay } from "../calendar-day";
import type { Source, SourceId } from "../sources";
import type { Confidence } from "../verdicts";
import { sameDayIn } from "./next-anniversary";

/** Sources that only these extensions rest on. */
export const COVID_SOURCES = {
  MSBCOVID: {
    title: "Responding to COVID-19: Microsoft Partner Network update",
    ref: "blogs.partner.microsoft.com",
    date: "2021-01-27, with a note of 2021-08-03",
    kind: "primary",
  },
  MSC47165: {
    title: "Partner community thread quoting the extension for all competencies",
    ref: "Microsoft partner community, td-p/47165",
    date: "2021",
    kind: "secondary",
  },
} as const satisfies Readonly<Record<string, Source>>;

export interface CovidExtension {
  readonly from: IsoDay;
  readonly to: IsoDay;
  /** The AD moves on to the one in this year. */
  readonly year: number;
  readonly confidence: Confidence;
  readonly sources: readonly (SourceId | keyof typeof COVID_SOURCES)[];
  /** Competencies that were left out. */
  readonly excludes: readonly string[];
}

export const COVID_EXTENSIONS: readonly CovidExtension[] = [
  {
    from: "2020-01-01",
    to: "2020-06-30",
    year: 2021,
    confidence: "verified",
    sources: ["FRRENCOV", "FRREN21", "MSBCOVID"],
    excludes: [],
  },
  {
    from: "2020-07-01",
    to: "2020-12-31",
    year: 2021,
    confidence: "verified",
    sources: ["FRRENCOV", "FRREN21", "MSBCOVID"],
    excludes: [],
  },
  {
    from: "2021-01-01",
    to: "2021-06-30",
    year: 2022,
    confidence: "verified",
    sources: ["FRRENCOV", "FRREN21", "MSBCOVID"],
    excludes: ["Cloud Business Applications"],
  },
  // The renewal page of September 2021 still named January to June only.
  {
    from: "2021-07-01",
    to: "2021-12-31",
    year: 2022,
    confidence: "secondary",
    sources: ["MSBCOVID", "MSC47165"],
    excludes: [],
  },
];

export interface ExtendedAnniversary {
  readonly anniversaryDate: IsoDay;
  readonly extension: CovidExtension;
}

/**
 * The AD that an extension moved `anniversaryDate` on to: the same calendar day in the year named (derived: the
 * sources say "next anniversary in" that year). `undefined` where no extension applied.
 */
export function extendedAnniversary(anniversaryDate: IsoDay): ExtendedAnniversary | undefined {
  const extension = COVID_EXTENSIONS.find(
    ({ from, to }) => from <= anniversaryDate && anniversaryDate <= to,
  );
  return extension && { anniversaryDate: sameDayIn(extension.year, anniversaryDate), extension };
}

/** Which countries are evaluated together. Microsoft never published its groups, so only the reader's own are known. */
import type { Cluster } from "../facts";

/** The reader put a country into several clusters, so none of them can be told to hold it. */
export interface ClusterProblem {
  readonly country: string;
  /** Names, in the reader's order. */
  readonly clusters: readonly string[];
}

function clustersWith(country: string, clusters: readonly Cluster[]): Cluster[] {
  return clusters.filter(({ countries }) => countries.includes(country));
}

/** The one cluster that holds the country; none where it is in none, or in several. */
export function clusterOf(country: string, clusters: readonly Cluster[]): Cluster | undefined {
  const [cluster, another] = clustersWith(country, clusters);
  return another === undefined ? cluster : undefined;
}

/** The countries of a cluster that are in no other, in alphabetical order. */
export function countriesOfCluster(cluster: Cluster, clusters: readonly Cluster[]): string[] {
  const own = cluster.countries.filter((country) => clusterOf(country, clusters) === cluster);
  return [...new Set(own)].sort();
}

/** By country, in alphabetical order. */
export function clusterProblems(clusters: readonly Cluster[]): ClusterProblem[] {
  const countries = [...new Set(clusters.flatMap((cluster) => cluster.countries))].sort();
  return countries
    .filter((country) => clustersWith(country, clusters).length > 1)
    .map((country) => ({
      country,
      clusters: clustersWith(country, clusters).map(({ name }) => name),
    }));
}

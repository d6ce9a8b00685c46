import type { OptionalHost } from "../../lib/browser/optional-hosts";
import { text } from "../../lib/texts/text";
import { Card } from "../card/card";
import { useLoaded } from "../loading/use-loaded";
import { portalName } from "../wording/portal-name";

export interface OptionalHostsProps {
  readonly load: () => Promise<readonly OptionalHost[]>;
  readonly remove: (host: OptionalHost) => Promise<void>;
}

/** The hosts of other clouds that the reader has allowed, and a way to take each back; nothing where there are none. */
export function OptionalHosts({ load, remove }: OptionalHostsProps) {
  const [hosts, reload] = useLoaded(load);
  if (hosts.status !== "here" || hosts.value.length === 0) return null;
  return (
    <Card title={text("popup.tab.hosts")}>
      <p class="soft small">{text("popup.tab.hostsHint")}</p>
      {hosts.value.map((host) => (
        <p class="row row-apart" key={host.origin}>
          <span>
            {host.host}
            <br />
            <span class="soft small">{portalName(host.portal)}</span>
          </span>
          <button
            type="button"
            class="button button-plain"
            aria-label={text("popup.tab.removeHost", { host: host.host })}
            onClick={() => void remove(host).then(reload, reload)}
          >
            {text("popup.tab.remove")}
          </button>
        </p>
      ))}
    </Card>
  );
}

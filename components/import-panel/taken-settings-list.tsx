import { sideBySide } from "../../lib/texts/join-words";
import { countryName, formatDay } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { roleWord } from "../wording/role-word";
import type { TakenSetting } from "./taken-settings";

export interface TakenSettingsProps {
  readonly lead: string;
  readonly taken: readonly TakenSetting[];
}

/** What an organisation file says of the settings, so that nobody has to go and look. */
export function TakenSettings({ lead, taken }: TakenSettingsProps) {
  return (
    <>
      <p>{lead}</p>
      <ul>
        {taken.map((setting) => (
          <li key={setting.field}>{wordsFor(setting)}</li>
        ))}
      </ul>
    </>
  );
}

function wordsFor(setting: TakenSetting): string {
  switch (setting.field) {
    case "organisationName":
      return text("dashboard.taken.name", { value: setting.value });
    case "homeCountry":
      return text("dashboard.taken.homeCountry", { value: countryName(setting.value) });
    case "partnerIds": {
      const ids = setting.value.map(({ id, role }) =>
        text("dashboard.taken.partnerId", { id, role: roleWord(role) }),
      );
      return text("dashboard.taken.partnerIds", { value: sideBySide(ids) });
    }
    case "anniversaryDate":
      return text("dashboard.taken.anniversary", { value: formatDay(setting.value) });
    case "readerIsProgrammeAdministrator":
      return text("dashboard.taken.administrator");
  }
}

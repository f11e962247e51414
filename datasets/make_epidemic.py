#!/usr/bin/env python3
"""Writes a simulated epidemic in the layout of a country export of the COVID-19 Data Hub (47 columns).

S' = -beta S I / N    I' = beta S I / N - (gamma + mu) I    R' = gamma I    F' = mu I
in days, for two made-up regions whose sums are the country; daily new counts get 3 % noise. Nothing in it is real.
"""
import datetime
import random
import sys

COLUMNS = """id date confirmed deaths recovered tests vaccines people_vaccinated people_fully_vaccinated hosp icu vent
population school_closing workplace_closing cancel_events gatherings_restrictions transport_closing
stay_home_restrictions internal_movement_restrictions international_movement_restrictions information_campaigns
testing_policy contact_tracing facial_coverings vaccination_policy elderly_people_protection
government_response_index stringency_index containment_health_index economic_support_index iso_alpha_3 iso_alpha_2
iso_numeric iso_currency administrative_area_level administrative_area_level_1 administrative_area_level_2
administrative_area_level_3 latitude longitude key_local key_google_mobility key_apple_mobility key_jhu_csse key_nuts
key_gadm""".split()
DAYS = 150
FIRST_DAY = datetime.date(2020, 2, 1)
COUNTRY = "Simulated country"
STEPS_PER_DAY = 100  # of Euler's method: far below the noise


def daily_new_counts(generator, population, infected, beta, gamma, mu):
    """New confirmed, recovered and dead of each day, as published: whole numbers, never negative."""
    susceptible, days = population - infected, []
    for _ in range(DAYS):
        new = [0.0, 0.0, 0.0]
        for _ in range(STEPS_PER_DAY):
            flows = [rate / STEPS_PER_DAY for rate in
                     (beta * susceptible * infected / population, gamma * infected, mu * infected)]
            susceptible -= flows[0]
            infected += flows[0] - flows[1] - flows[2]
            new = [total + flow for total, flow in zip(new, flows)]
        days.append([max(0, round(count * (1.0 + 0.03 * generator.gauss(0.0, 1.0)))) for count in new])
    return days


def cumulative(days, first_confirmed):
    rows, total = [], [first_confirmed, 0, 0]
    for new in days:
        total = [a + b for a, b in zip(total, new)]
        rows.append(list(total))
    return rows


def write_area(writer, identifier, level, region, population, counts, left_out):
    for day, (confirmed, recovered, deaths) in enumerate(counts):
        if day in left_out:
            continue
        row = dict.fromkeys(COLUMNS)
        row.update(id=identifier, date=str(FIRST_DAY + datetime.timedelta(days=day)), confirmed=confirmed,
                   deaths=deaths or None, recovered=recovered or None, population=population, iso_alpha_3="ZZZ",
                   administrative_area_level=level, administrative_area_level_1=COUNTRY,
                   administrative_area_level_2=region)
        writer.write(",".join("" if row[c] is None else f'"{row[c]}"' if isinstance(row[c], str) else str(row[c])
                              for c in COLUMNS) + "\n")


def main():
    generator = random.Random(1978)
    regions = [("5e1a0001", "Coast", 3_000_000, daily_new_counts(generator, 3e6, 60.0, 0.24, 0.095, 0.0015), 60),
               ("5e1a0002", "Hills, and valleys", 2_000_000,
                daily_new_counts(generator, 2e6, 10.0, 0.21, 0.095, 0.0015), 10)]
    counts = [cumulative(days, first) for _, _, _, days, first in regions]
    country = [[a + b for a, b in zip(x, y)] for x, y in zip(*counts)]
    sys.stdout.write(",".join(f'"{name}"' for name in COLUMNS) + "\n")
    write_area(sys.stdout, "5e1a0000", 1, None, 5_000_000, country, {40, 97})
    for (identifier, name, population, _, _), rows in zip(regions, counts):
        write_area(sys.stdout, identifier, 2, name, population, rows, set())


if __name__ == "__main__":
    main()

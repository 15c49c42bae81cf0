package ng.powerpay.team;

import ng.powerpay.approval.Approvals;
import ng.powerpay.notify.Notices;
import ng.powerpay.staff.StaffConfig;
import ng.powerpay.staff.StaffInvitations;
import ng.powerpay.staff.StaffMembers;
import ng.powerpay.staff.StaffSessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the team. */
@Configuration(proxyBeanMethods = false)
public class TeamConfiguration {

    @Bean
    Team.Stores teamStores(StaffMembers members, StaffSessions sessions, StaffInvitations invitations) {
        return new Team.Stores(members, sessions, invitations);
    }

    @Bean
    Team team(Team.Stores stores, Notices notices, StaffConfig config) {
        return new Team(stores, notices, config.home());
    }

    @Bean
    TeamController teamController(Team.Stores stores, Team team, Approvals approvals) {
        return new TeamController(stores, team, approvals);
    }
}

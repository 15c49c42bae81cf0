package ng.powerpay.catalogue;

import java.time.Clock;
import ng.powerpay.approval.Approvals;
import ng.powerpay.meter.Catalogue;
import ng.powerpay.meter.MeterConfig;
import ng.powerpay.payment.Gateways;
import ng.powerpay.provider.SqlOrders;
import ng.powerpay.vending.Vendors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the staff's side of the catalogue. */
@Configuration(proxyBeanMethods = false)
public class CatalogueConfiguration {

    @Bean
    Figures figures(JdbcClient jdbc) {
        return new Figures(jdbc);
    }

    @Bean
    TariffImport tariffImport(Figures figures, Catalogue catalogue, Clock clock) {
        return new TariffImport(figures, catalogue, clock);
    }

    @Bean
    FigureChange feeChange(Figures figures, Catalogue catalogue, Clock clock) {
        return new FigureChange(FigureKind.FEE, figures, catalogue, clock);
    }

    @Bean
    FigureChange vatChange(Figures figures, Catalogue catalogue, Clock clock) {
        return new FigureChange(FigureKind.VAT, figures, catalogue, clock);
    }

    @Bean
    FigureWithdrawal figureWithdrawal(Figures figures, Catalogue catalogue, Clock clock) {
        return new FigureWithdrawal(figures, catalogue, clock);
    }

    @Bean
    FigureController figureController(
            TariffImport tariffs,
            FigureChange feeChange,
            FigureChange vatChange,
            FigureWithdrawal withdrawal,
            Approvals approvals) {
        return new FigureController(new FigureController.Kinds(tariffs, feeChange, vatChange, withdrawal), approvals);
    }

    @Bean
    OrderDesk orderDesk(SqlOrders orders, Vendors vendors, Gateways gateways, Catalogue catalogue) {
        return new OrderDesk(orders, vendors, gateways, catalogue);
    }

    @Bean
    CatalogueDesk catalogueDesk(
            Figures figures, JdbcClient jdbc, Catalogue catalogue, MeterConfig config, Clock clock) {
        return new CatalogueDesk(figures, new CatalogueBook(jdbc), catalogue, config, clock);
    }

    @Bean
    CatalogueController catalogueController(CatalogueDesk desk, OrderDesk orders) {
        return new CatalogueController(desk, orders, new MessagePreviews());
    }

    @Bean
    BannerController bannerController(JdbcClient jdbc, Catalogue catalogue, Clock clock) {
        return new BannerController(new BannerDesk(new BannerBook(jdbc), catalogue, clock));
    }
}
